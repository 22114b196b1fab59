package org.tautan.crypto.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tautan.crypto.document.SampleAccount.NOW;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.DeviceId;

class VerifiedDeviceTest {
  private final SampleAccount sample = new SampleAccount(1);

  @Test
  void aCompanionWasLinkedWhenItsCertificateWasWritten() {
    DeviceId companion = sample.link();
    assertEquals(OptionalLong.of(NOW), sample.pinned().device(companion).orElseThrow().linkedOn());
  }

  @Test
  void aPhoneWasNotLinkedNorIsThereATimeInEveryCertificate() {
    sample.link();
    VerifiedDevice phone = sample.pinned().primary();
    VerifiedDevice companion = sample.pinned().devices().getLast();
    assertEquals(OptionalLong.empty(), phone.linkedOn());
    assertEquals(
        OptionalLong.empty(),
        new VerifiedDevice(
                companion.device(),
                companion.identityKey(),
                companion.certificateHash(),
                0,
                companion.presence())
            .linkedOn());
  }
}
