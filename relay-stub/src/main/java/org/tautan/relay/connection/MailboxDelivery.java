package org.tautan.relay.connection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Push.Delivery;
import org.tautan.relay.mailbox.MailboxPage;
import org.tautan.relay.mailbox.PushWindow;
import org.tautan.relay.store.RelayStore;

/// Pushes one mailbox to its device: first what was there at login, then [Push.QueueEmpty], then
/// what comes, always in sequence and never more than the window holds. What comes while the device
/// keeps up is pushed without being read back from the store.
///
/// Belongs to the event loop of its connection.
final class MailboxDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxDelivery.class);

  private final RelayStore store;
  private final DeviceAddress address;
  private final ClientConnection connection;
  private final PushWindow window = new PushWindow();
  private final long backlogEnd;
  private long pushedUpTo;
  private long announced;
  private boolean saidEmpty;
  private boolean reading;
  private boolean behind = true;
  private boolean stopped;

  /// @param backlogEnd the last sequence that was given out before the login
  MailboxDelivery(
      RelayStore store, DeviceAddress address, ClientConnection connection, long backlogEnd) {
    this.store = store;
    this.address = address;
    this.connection = connection;
    this.backlogEnd = backlogEnd;
  }

  /// Begins to push.
  void start() {
    more();
  }

  /// Nothing more is pushed.
  void stop() {
    stopped = true;
  }

  /// An item was committed. Items may be told out of order, or not at all before the first read.
  void committed(Delivery item) {
    announced = Math.max(announced, item.sequence());
    boolean isNext = item.sequence() == pushedUpTo + 1;
    if (isNext && !reading && !behind && canPush()) {
      push(item);
    } else if (announced > pushedUpTo) {
      behind = true;
      more();
    }
  }

  /// The device has stored everything up to a sequence.
  void acknowledged(long sequence) {
    window.acknowledged(sequence);
    more();
  }

  /// Reads on, if there may be something and there is room.
  void more() {
    if (behind && !reading && canPush()) {
      reading = true;
      long after = pushedUpTo;
      PushWindow.Room room = window.room();
      var _ =
          store
              .read(transaction -> transaction.mailboxes().after(address, after, room))
              .whenCompleteAsync(
                  (page, failure) -> {
                    reading = false;
                    if (page != null) {
                      read(page);
                    } else {
                      LOG.warn("a mailbox could not be read", failure);
                      connection.close(CloseCode.GOING_AWAY);
                    }
                  },
                  connection.executor());
    }
  }

  private void read(MailboxPage page) {
    page.items().forEach(this::push);
    pushedUpTo = Math.max(pushedUpTo, page.upTo());
    behind = page.rest() == MailboxPage.Rest.MORE || announced > pushedUpTo;
    if (!saidEmpty && pushedUpTo >= backlogEnd) {
      saidEmpty = true;
      connection.push(new Push.QueueEmpty());
    }
    more();
  }

  private void push(Delivery item) {
    int size = item.item() instanceof Envelope envelope ? envelope.ciphertext().size() : 0;
    window.pushed(item.sequence(), size);
    pushedUpTo = item.sequence();
    connection.push(item);
  }

  private boolean canPush() {
    return !stopped && window.isOpen() && connection.isWritable();
  }
}
