package org.tautan.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Primitives;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.TransferId;
import org.tautan.protocol.content.HistoryBlob;
import org.tautan.protocol.content.HistoryMessage;
import org.tautan.protocol.content.HistoryPart;
import org.tautan.protocol.content.HistoryStage;
import org.tautan.protocol.content.HistoryStatus;
import org.tautan.protocol.content.OrderKey;

class ChunkSealTest {
  private static final AccountId CHAT = new AccountId(Bytes.wrap(new byte[AccountId.SIZE]));
  private static final HistoryPart PART = new HistoryPart(List.of(), messages(300));
  private static final Numbers NUMBERS =
      new Numbers(
          new TransferId(Bytes.wrap(new byte[TransferId.SIZE])),
          HistoryStage.RECENT,
          3,
          900,
          300,
          2_000,
          false);

  private final Primitives primitives = new BouncyCastlePrimitives();
  private final ChunkSeal seal = new ChunkSeal(primitives, new Random(1)::nextBytes);
  private final ChunkSeal.Sealed sealed = seal.seal(PART, NUMBERS);

  private static List<HistoryMessage> messages(int count) {
    List<HistoryMessage> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] id = new byte[MessageId.SIZE];
      id[0] = (byte) i;
      id[1] = (byte) (i >>> 8);
      OrderKey order = new OrderKey(1_000L + i, DeviceId.PRIMARY, new MessageId(Bytes.wrap(id)));
      all.add(new HistoryMessage(CHAT, CHAT, order, i, HistoryStatus.RECEIVED, "Text " + i, 0));
    }
    return all;
  }

  @Test
  void opensWhatItSealed() {
    assertTrue(seal.isWhole(sealed.descriptor(), sealed.blob()));
    assertEquals(Optional.of(PART), seal.open(sealed.descriptor(), sealed.blob()));
    assertTrue(sealed.blob().size() < PART.encode().size() / 3, "it is compressed");
  }

  @Test
  void sealsEveryChunkUnderAKeyAndANameOfItsOwn() {
    HistoryBlob again = seal.seal(PART, NUMBERS).descriptor().blob();
    assertFalse(again.key().equals(sealed.descriptor().blob().key()));
    assertFalse(again.id().equals(sealed.descriptor().blob().id()));
  }

  @Test
  void takesNoOtherBytesForTheBlob() {
    byte[] changed = sealed.blob().toByteArray();
    changed[7] ^= 1;
    assertFalse(seal.isWhole(sealed.descriptor(), Bytes.wrap(changed)));
    Bytes cut = sealed.blob().slice(0, sealed.blob().size() - 1);
    assertFalse(seal.isWhole(sealed.descriptor(), cut));
    assertEquals(Optional.empty(), seal.open(sealed.descriptor(), Bytes.wrap(changed)));
  }

  @Test
  void opensNothingUnderAnotherDescriptor() {
    HistoryBlob blob = sealed.descriptor().blob();
    TransferId other = new TransferId(Bytes.fromHex("11".repeat(TransferId.SIZE)));
    List<Numbers> changed =
        List.of(
            new Numbers(other, HistoryStage.RECENT, 3, 900, 300, 2_000, false),
            new Numbers(NUMBERS.transfer(), HistoryStage.FULL, 3, 900, 300, 2_000, false),
            new Numbers(NUMBERS.transfer(), HistoryStage.RECENT, 4, 900, 300, 2_000, false),
            new Numbers(NUMBERS.transfer(), HistoryStage.RECENT, 3, 901, 300, 2_000, false),
            new Numbers(NUMBERS.transfer(), HistoryStage.RECENT, 3, 900, 300, 2_001, false),
            new Numbers(NUMBERS.transfer(), HistoryStage.RECENT, 3, 900, 300, 2_000, true));
    for (Numbers numbers : changed) {
      assertEquals(
          Optional.empty(), seal.open(numbers.with(blob), sealed.blob()), numbers::toString);
    }
  }

  @Test
  void refusesAChunkThatHasOtherThanSoManyMessages() {
    ChunkSeal.Sealed lying =
        seal.seal(
            PART, new Numbers(NUMBERS.transfer(), HistoryStage.RECENT, 3, 900, 299, 2_000, false));
    assertEquals(Optional.empty(), seal.open(lying.descriptor(), lying.blob()));
  }

  @Test
  void inflatesNoFurtherThanSixtyFourMebibytes() {
    HistoryBlob real = sealed.descriptor().blob();
    HistoryBlob bomb =
        new HistoryBlob(real.id(), real.key(), real.size(), (64 << 20) + 1, real.hash());
    assertEquals(Optional.empty(), seal.open(NUMBERS.with(bomb), sealed.blob()));
  }

  @Test
  void opensNothingThatIsNoPart() {
    byte[] key = new byte[32];
    byte[] deflated = Deflated.of("no part of anything".getBytes(StandardCharsets.UTF_8));
    byte[] bytes =
        primitives.aesGcmSeal(key, new byte[Primitives.GCM_NONCE_BYTES], new byte[0], deflated);
    HistoryBlob real = sealed.descriptor().blob();
    HistoryBlob blob =
        new HistoryBlob(
            real.id(),
            real.key(),
            bytes.length,
            19,
            new CiphertextHash(Bytes.copyOf(primitives.sha256(bytes))));
    assertEquals(Optional.empty(), seal.open(NUMBERS.with(blob), Bytes.wrap(bytes)));
  }
}
