package org.tautan.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may see whom. Tests, testkit, interop, browser, demo and bench may see everything; nothing
/// that is shipped sees them.
class ArrowsTest {
  private static final String OURS = "org.tautan.";

  @ParameterizedTest
  @EnumSource
  void seesOnlyWhatItsArrowsPointTo(Module module) {
    classes()
        .that()
        .resideInAPackage(OURS + module.folder() + "..")
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are foreign or where the arrows of " + module + " point",
                target -> !target.getPackageName().startsWith(OURS) || module.sees(target)))
        .allowEmptyShould(true)
        .check(House.SHIPPED);
  }

  @Test
  void everyPackageBelongsToAModuleWithArrowsOrWithout() {
    Set<String> known =
        new LinkedHashSet<>(Set.of("testkit", "interop", "demo", "bench", "browser", "walls"));
    Arrays.stream(Module.values()).forEach(module -> known.add(module.folder()));
    House.SHIPPED.forEach(type ->
        assertTrue(
            known.stream().anyMatch(folder -> isIn(type, folder)),
            () -> type.getName() + " is in no module that the arrows know"));
  }

  @Test
  void protocolNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.tautan.protocol..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.tautan.protocol..", "java..", "org.jspecify.annotations")
        .check(House.SHIPPED);
  }

  @Test
  void onlyCryptoAndTheEdgesKnowBouncyCastle() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.tautan.crypto..",
            "org.tautan.desktop..",
            "org.tautan.relay..",
            "org.tautan.bench..",
            "org.tautan.interop..",
            // what stands in the place of a class of it in the page
            "org.tautan.page.shim.org.bouncycastle..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(House.SHIPPED);
  }

  @Test
  void nothingShippedNamesTheOracle() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.signal..")
        .check(House.SHIPPED);
  }

  @Test
  void theRelaysFaceNamesNothingFromBehindIt() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.tautan.relay")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("name the face, the protocol, secrets and the JDK only") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                        method.getReturnType().getAllInvolvedRawTypes().stream(),
                        method.getParameterTypes().stream()
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                    .filter(type -> type.getPackageName().startsWith("org.tautan.relay."))
                    .forEach(type ->
                        events.add(
                            SimpleConditionEvent.violated(
                                method, method.getFullName() + " names " + type.getName())));
              }
            })
        .check(House.SHIPPED);
  }

  private static boolean isIn(JavaClass type, String folder) {
    return (type.getPackageName() + '.').startsWith(OURS + folder + '.');
  }

  /// A shipped module: the package of its name and those below.
  enum Module {
    PROTOCOL,
    CRYPTO,
    ENGINE,
    DESKTOP,
    RELAY,
    TERMINAL,
    PAGE,
    APP;

    /// Where the relay shows what starts and stops it.
    private static final String RELAYS_FACE = "org.tautan.relay";

    /// What the engine's events hold and its commands throw, beside the types of its facade.
    private static final Set<String> SHOWN_BY_THE_FACADE =
        Set.of(
            "org.tautan.engine.linking.LinkEmoji",
            "org.tautan.engine.port.StoreException",
            "org.tautan.engine.port.StoreException$Reason");

    /// Which of our packages, with those below, it may see beside its own.
    private Set<String> others() {
      return switch (this) {
        case PROTOCOL -> Set.of();
        case CRYPTO -> Set.of("protocol");
        case ENGINE, RELAY -> Set.of("crypto", "protocol");
        case DESKTOP, PAGE -> Set.of("engine", "crypto", "protocol");
        case TERMINAL -> Set.of("desktop", "engine.api", "engine.model", "crypto", "protocol");
        case APP -> Set.of("desktop", "engine.api", "engine.model", "crypto", "protocol");
      };
    }

    String folder() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean sees(JavaClass target) {
      if (this == APP && target.getPackageName().equals(RELAYS_FACE)) {
        return true;
      }
      boolean isScreen = this == APP || this == TERMINAL;
      if (isScreen && SHOWN_BY_THE_FACADE.contains(target.getName())) {
        return true;
      }
      return isIn(target, folder()) || others().stream().anyMatch(folder -> isIn(target, folder));
    }
  }
}
