package org.tautan.relay.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.frame.AccountMismatch;
import org.tautan.protocol.frame.DeviceMessage;
import org.tautan.protocol.frame.SubmitMode;
import org.tautan.protocol.frame.Target;
import org.tautan.relay.directory.Membership;
import org.tautan.relay.directory.Membership.Member;

/// Compares the devices that a submission names with those that an account has.
///
/// A fan-out names all of them and nobody else; a direct submission names some of them. The
/// sender's own device is never among them, a device that has left by its own word neither, and
/// under an expired list there is only device 0.
final class Fanout {
  private final DeviceAddress sender;
  private final SubmitMode mode;
  private final long now;

  Fanout(DeviceAddress sender, SubmitMode mode, long now) {
    this.sender = sender;
    this.mode = mode;
    this.now = now;
  }

  /// How a target differs from the account's devices; empty when it fits.
  Optional<AccountMismatch> mismatch(Target target, Membership membership) {
    return mismatch(target.account(), target.messages(), membership);
  }

  /// How naming no device of an account differs.
  Optional<AccountMismatch> mismatchOfNothing(AccountId account, Membership membership) {
    return mismatch(account, List.of(), membership);
  }

  private Optional<AccountMismatch> mismatch(
      AccountId account, List<DeviceMessage> messages, Membership membership) {
    Map<DeviceId, RegistrationId> expected =
        membership.at(now).stream()
            .filter(member -> !sender.equals(new DeviceAddress(account, member.device())))
            .collect(Collectors.toMap(Member::device, Member::registrationId));
    Map<DeviceId, DeviceMessage> named =
        messages.stream().collect(Collectors.toMap(DeviceMessage::device, Function.identity()));
    List<DeviceId> missing =
        mode == SubmitMode.DIRECT
            ? List.of()
            : expected.keySet().stream().filter(id -> !named.containsKey(id)).sorted().toList();
    List<DeviceId> extra = new ArrayList<>();
    List<DeviceId> stale = new ArrayList<>();
    named.forEach((id, message) -> {
      if (!expected.containsKey(id)) {
        extra.add(id);
      } else if (!message.registrationId().equals(expected.get(id))) {
        stale.add(id);
      }
    });
    return missing.isEmpty() && extra.isEmpty() && stale.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AccountMismatch(
                account,
                missing,
                extra.stream().sorted().toList(),
                stale.stream().sorted().toList(),
                membership.list()));
  }
}
