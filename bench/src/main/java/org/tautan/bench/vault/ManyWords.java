package org.tautan.bench.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// Texts whose words are as often as words are (Zipf's law), the same every time; a message a
/// minute, in many chats by turns.
final class ManyWords {
  private static final int VOCABULARY = 30_000;
  private static final int LEAST = 2;
  private static final int MOST = 18;
  private static final long MINUTE = 60_000;
  private static final long BEGIN = 1_700_000_000_000L;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu",
          "wa", "ye", "zi", "ang", "ber", "men", "kan", "ter", "pro", "st", "un");

  private final Random random = new Random(7);
  private final List<String> words;
  private final List<AccountId> chats = new ArrayList<>();
  private final AccountId own;
  private long written;

  ManyWords(int howManyChats) {
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < VOCABULARY) {
      StringBuilder word = new StringBuilder();
      for (int n = 1 + random.nextInt(4); n >= 0; n--) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      made.add(word.toString());
    }
    words = List.copyOf(made);
    own = account();
    for (int n = 0; n < howManyChats; n++) {
      chats.add(account());
    }
  }

  /// The word that comes at a place of the vocabulary, the most frequent first.
  String word(int rank) {
    return words.get(rank);
  }

  List<AccountId> chats() {
    return List.copyOf(chats);
  }

  /// The next message of all.
  Message next() {
    AccountId chat = chats.get((int) (written % chats.size()));
    long at = BEGIN + written * MINUTE;
    written++;
    MessageId id = new MessageId(Bytes.wrap(bytes(MessageId.SIZE)));
    return new Message(
        chat,
        new DeviceAddress(random.nextInt(5) < 2 ? own : chat, DeviceId.PRIMARY),
        id,
        new OrderKey(at << 16, DeviceId.PRIMARY, id),
        at,
        new MessageBody.Text(text()),
        MessageStatus.RECEIVED);
  }

  /// A place in the newer half of what was written.
  OrderKey someplace(Random choice) {
    long at = BEGIN + (written / 2 + choice.nextLong(written / 2)) * MINUTE;
    return new OrderKey(
        at << 16, DeviceId.PRIMARY, new MessageId(Bytes.wrap(new byte[MessageId.SIZE])));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int n = LEAST + random.nextInt(MOST - LEAST); n > 0; n--) {
      // a share of 1/rank: the logarithm of the rank is evenly spread
      int rank = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
      text.append(words.get(Math.min(rank, VOCABULARY) - 1)).append(' ');
    }
    return text.toString().strip();
  }

  private AccountId account() {
    return new AccountId(Bytes.wrap(bytes(AccountId.SIZE)));
  }

  private byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    ByteBuffer.wrap(bytes).putLong(1, written * 1_000 + chats.size());
    return bytes;
  }
}
