package org.tautan.protocol.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.MalformedException.Reason;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Refused;

class EnvelopeTest {
  private static Envelope envelope(int size) {
    return new Envelope(
        Optional.empty(),
        new DeviceAddress(new AccountId(Bytes.copyOf(new byte[AccountId.SIZE])), DeviceId.PRIMARY),
        new MessageId(Bytes.copyOf(new byte[MessageId.SIZE])),
        1,
        CiphertextType.SIGNAL_MESSAGE,
        Audience.ANYONE,
        Bytes.copyOf(new byte[size]));
  }

  @Test
  void holdsUpToSixtyFourKibibytes() throws MalformedException {
    Envelope full = envelope(Limits.CIPHERTEXT);
    assertEquals(full, Envelope.decode(full.encode()));
    assertThrows(IllegalArgumentException.class, () -> envelope(Limits.CIPHERTEXT + 1));
  }

  @Test
  void refusesALongerOneFromOutsideBeforeReadingIt() {
    Bytes head = Bytes.fromHex("3a818004");
    Bytes over = Bytes.concat(head, Bytes.copyOf(new byte[Limits.CIPHERTEXT + 1]));
    Refused.because(Reason.TOO_LARGE, () -> Envelope.decode(over));
  }

  @Test
  void aCiphertextOfALaterTypeIsNamedUnknown() throws MalformedException {
    Bytes later = Bytes.concat(envelope(0).encode(), Bytes.fromHex("2863"));
    assertEquals(CiphertextType.UNKNOWN, Envelope.decode(later).type());
  }

  @Test
  void aGapIsNeverNegative() {
    assertThrows(IllegalArgumentException.class, () -> new GapMarker(-1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new GapMarker(0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new GapMarker(0, 0, -1));
  }
}
