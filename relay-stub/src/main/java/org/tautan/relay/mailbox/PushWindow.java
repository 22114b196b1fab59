package org.tautan.relay.mailbox;

import java.util.ArrayDeque;
import java.util.Queue;

/// How much has been pushed to a device that it has not acknowledged: at most [#ITEMS] items and
/// about [#BYTES], so that a slow reader costs the relay a bounded amount of memory. One thread.
public final class PushWindow {
  /// Items on their way at most.
  public static final int ITEMS = 256;

  /// Bytes of envelopes on their way at most, one envelope excepted.
  public static final int BYTES = 1 << 20;

  /// What still fits.
  public record Room(int items, int bytes) {}

  private record Sent(long sequence, int bytes) {}

  private final Queue<Sent> sent = new ArrayDeque<>();
  private int bytes;

  /// Whether one more item may be pushed.
  public boolean isOpen() {
    return sent.size() < ITEMS && bytes < BYTES;
  }

  /// What still fits; meaningful while [#isOpen].
  public Room room() {
    return new Room(ITEMS - sent.size(), BYTES - bytes);
  }

  /// Notes a push.
  public void pushed(long sequence, int size) {
    sent.add(new Sent(sequence, size));
    bytes += size;
  }

  /// Notes an acknowledgement of everything up to a sequence.
  public void acknowledged(long sequence) {
    for (Sent first = sent.peek();
        first != null && first.sequence <= sequence;
        first = sent.peek()) {
      bytes -= first.bytes;
      sent.remove();
    }
  }
}
