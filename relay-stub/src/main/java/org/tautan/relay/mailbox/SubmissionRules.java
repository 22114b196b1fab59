package org.tautan.relay.mailbox;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.Limits;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.frame.DeviceMessage;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Target;

/// What holds for every submission whatever the directory says: how many accounts, how large, and
/// that nothing meant for the own account leaves it.
public final class SubmissionRules {
  private SubmissionRules() {}

  /// The first rule that is broken.
  public static Optional<RefusalReason> broken(DeviceAddress sender, List<Target> targets) {
    if (targets.size() > Limits.TARGETS) {
      return Optional.of(RefusalReason.TOO_MANY_TARGETS);
    } else if (targets.isEmpty() || isAnythingTwice(targets)) {
      return Optional.of(RefusalReason.MALFORMED);
    } else if (targets.stream()
        .flatMap(target -> target.messages().stream())
        .anyMatch(message -> message.ciphertext().size() > Limits.CIPHERTEXT)) {
      return Optional.of(RefusalReason.ENVELOPE_TOO_LARGE);
    } else if (targets.stream().anyMatch(target -> leavesAccount(sender, target))) {
      return Optional.of(RefusalReason.OUTSIDE_ACCOUNT);
    }
    return Optional.empty();
  }

  private static boolean leavesAccount(DeviceAddress sender, Target target) {
    return !target.account().equals(sender.account())
        && target.messages().stream()
            .anyMatch(message -> message.audience() == Audience.OWN_ACCOUNT);
  }

  private static boolean isAnythingTwice(List<Target> targets) {
    Set<Object> seen = new HashSet<>();
    return !targets.stream().allMatch(target -> seen.add(target.account()))
        || !targets.stream()
            .allMatch(target ->
                target.messages().stream().map(DeviceMessage::device).distinct().count()
                    == target.messages().size());
  }
}
