package org.tautan.page.build;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/// Puts `org.tautan.page.shim.….TName` in the place of the few JDK classes that BouncyCastle's
/// lightweight API names and TeaVM's class library does not have, and of the one of its own that
/// brings much which nobody needs here.
public final class JdkShims extends SimpleSubstitutionPolicy {
  private static final String SHIMS = "org.tautan.page.shim";

  @Override
  public void contribute(SubstitutionSink sink) {
    sink.selectClasses(
            named("java.security.Security")
                .or(named("org.bouncycastle.crypto.CryptoServicesRegistrar"))
                .or(inPackage("javax.security.auth")))
        .packagePrefix(SHIMS)
        .simpleNamePrefix("T");
  }
}
