package org.tautan.relay.mailbox;

import java.util.Optional;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.Push.Delivery;

/// Envelopes that wait for devices, inside one transaction of the relay's store.
///
/// Each mailbox counts its own items: the sequence grows by one with each item in the order in
/// which the transactions commit, and never starts again, not even after [#delete]. So whatever a
/// device acknowledges has been pushed to it, and nothing that was accepted later can be below it.
///
/// Beyond the quota the oldest envelopes give way to one [gap
/// marker][org.tautan.protocol.envelope.GapMarker] that stands in their place; nothing is ever lost
/// silently. An unknown mailbox is an empty one. Times are milliseconds since 1970.
public interface MailboxStore {
  /// Puts an envelope at the end of its destination's mailbox.
  Delivery append(DeviceAddress mailbox, Envelope envelope);

  /// The items after a sequence, oldest first, not more than the window has room for; at least one
  /// when there is any.
  MailboxPage after(DeviceAddress mailbox, long sequence, PushWindow.Room room);

  /// Deletes everything up to a sequence, which the device has stored.
  void acknowledge(DeviceAddress mailbox, long sequence);

  /// How many envelopes wait and the last sequence that was given out.
  MailboxState state(DeviceAddress mailbox);

  /// Deletes everything: the device is out.
  void delete(DeviceAddress mailbox);

  /// Drops every envelope of a mailbox into a gap marker: its device has been away too long.
  void drop(DeviceAddress mailbox);

  /// Drops envelopes accepted before `time` into gap markers, in all mailboxes.
  void dropAcceptedBefore(long time);

  /// What this device submitted under this id before, if it is remembered.
  Optional<PastSubmission> submission(DeviceAddress sender, SubmissionId id);

  /// Remembers a submission.
  void remember(DeviceAddress sender, SubmissionId id, PastSubmission submission);

  /// Forgets the submissions accepted before `time`.
  void forgetSubmissionsBefore(long time);
}
