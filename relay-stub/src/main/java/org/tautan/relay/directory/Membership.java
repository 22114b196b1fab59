package org.tautan.relay.directory;

import java.util.List;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.RegistrationId;

/// The devices of an account to whom envelopes may be addressed, by its current list.
///
/// @param expiresAt when the list ends, ms since 1970
/// @param members ascending; devices that have left by their own word are not among them
public record Membership(ListReference list, long expiresAt, List<Member> members) {
  /// A device and the installation's number that its sessions are made for.
  public record Member(DeviceId device, RegistrationId registrationId) {}

  /// Copies the list.
  public Membership {
    members = List.copyOf(members);
  }

  /// Who may be addressed at a time: under an expired list only device 0.
  public List<Member> at(long now) {
    return now < expiresAt
        ? members
        : members.stream().filter(member -> member.device().isPrimary()).toList();
  }
}
