package org.tautan.relay.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.AccountMismatch;
import org.tautan.protocol.frame.MismatchedDevices;
import org.tautan.protocol.frame.Push.Delivery;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Request.Submit;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.frame.SubmitMode;
import org.tautan.protocol.frame.Target;
import org.tautan.relay.directory.Directory;
import org.tautan.relay.directory.Membership;
import org.tautan.relay.outcome.Verdict;

/// Accepts submissions, inside one transaction of the relay's store: all of a submission's
/// envelopes are in their mailboxes, or none is. The same submission again gets the same answer and
/// nothing is delivered twice.
public final class Submissions {
  private final Directory directory;
  private final MailboxStore mailboxes;

  /// Accepts into these mailboxes by this directory.
  public Submissions(Directory directory, MailboxStore mailboxes) {
    this.directory = directory;
    this.mailboxes = mailboxes;
  }

  /// An item on its way to a device.
  public record Posted(DeviceAddress to, Delivery delivery) {}

  /// A submission that is in.
  ///
  /// @param acceptedAt ms since 1970; of the first time when it came again
  /// @param posted nothing when it came again
  public record Accepted(long acceptedAt, List<Posted> posted) {
    /// Copies the list.
    public Accepted {
      posted = List.copyOf(posted);
    }
  }

  /// Accepts a submission that breaks none of the [SubmissionRules].
  ///
  /// @param digest SHA-256 of its bytes
  public Verdict<Accepted> accept(DeviceAddress sender, Submit submit, Bytes digest, long now) {
    Optional<PastSubmission> past = mailboxes.submission(sender, submit.submissionId());
    if (past.isPresent()) {
      return past.get().digest().equals(digest)
          ? Verdict.accepted(new Accepted(past.get().acceptedAt(), List.of()))
          : Verdict.refused(RefusalReason.SUBMISSION_CONFLICT);
    }
    Optional<Membership> own =
        directory
            .membership(sender.account())
            .filter(membership ->
                membership.members().stream()
                    .anyMatch(member -> member.device().equals(sender.device())));
    if (own.isEmpty()) {
      return Verdict.refused(RefusalReason.DEVICE_REVOKED);
    }
    return checked(sender, submit, own.get(), now)
        .map(_ -> {
          mailboxes.remember(sender, submit.submissionId(), new PastSubmission(digest, now));
          return new Accepted(now, post(sender, submit, now));
        });
  }

  private Verdict<Submit> checked(DeviceAddress sender, Submit submit, Membership own, long now) {
    Fanout fanout = new Fanout(sender, submit.mode(), now);
    List<AccountMismatch> mismatches = new ArrayList<>();
    boolean isOwnNamed = false;
    for (Target target : submit.targets()) {
      boolean isOwn = target.account().equals(sender.account());
      isOwnNamed |= isOwn;
      Optional<Membership> membership =
          isOwn ? Optional.of(own) : directory.membership(target.account());
      if (membership.isEmpty()) {
        return Verdict.refused(RefusalReason.UNKNOWN_ACCOUNT);
      }
      fanout.mismatch(target, membership.get()).ifPresent(mismatches::add);
    }
    if (submit.mode() == SubmitMode.FANOUT && !isOwnNamed) {
      fanout.mismatchOfNothing(sender.account(), own).ifPresent(mismatches::add);
    }
    return mismatches.isEmpty()
        ? Verdict.accepted(submit)
        : Verdict.refusedWith(
            new Refusal(
                RefusalReason.MISMATCHED_DEVICES,
                Optional.of(new MismatchedDevices(mismatches)),
                0,
                Optional.empty()));
  }

  private List<Posted> post(DeviceAddress sender, Submit submit, long now) {
    List<Posted> posted = new ArrayList<>();
    for (Target target : submit.targets()) {
      for (var message : target.messages()) {
        DeviceAddress to = new DeviceAddress(target.account(), message.device());
        Envelope envelope =
            new Envelope(
                Optional.of(sender),
                to,
                submit.messageId(),
                now,
                message.type(),
                message.audience(),
                message.ciphertext());
        posted.add(new Posted(to, mailboxes.append(to, envelope)));
      }
    }
    return posted;
  }
}
