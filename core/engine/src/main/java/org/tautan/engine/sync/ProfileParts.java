package org.tautan.engine.sync;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.OwnProfile;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.HybridClock;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.port.CounterStore;
import org.tautan.engine.port.CounterStore.Counter;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.content.ProfileChange.PersonPart;

/// The parts of the own profile, each with the time of the decision that it stands by: 0 for what
/// was chosen when the account or the link was made.
final class ProfileParts {
  private final AccountHolder account;
  private final HybridClock clock;

  ProfileParts(AccountHolder account, HybridClock clock) {
    this.account = account;
    this.clock = clock;
  }

  /// Takes over what the person decides here.
  ///
  /// @return what the other devices are to hear
  ProfileChange decide(Unit unit, PersonPart part) {
    long now = clock.tick(unit.counters());
    set(unit, part, now);
    return new ProfileChange(Optional.of(part), now);
  }

  /// Takes over what was decided on another own device, unless this one knows of something later.
  void decidedElsewhere(Unit unit, PersonPart part, long decidedAt) {
    if (decidedAt >= unit.counters().get(decided(part))) {
      set(unit, part, decidedAt);
    }
  }

  /// All parts, for a device that knows none of them.
  List<ProfileChange> all(CounterStore counters) {
    OwnProfile profile = account.get().profile();
    return List.<PersonPart>of(
            new ProfileChange.DisplayName(profile.displayName()),
            new ProfileChange.ContactKey(profile.contactKey()),
            new ProfileChange.ReadReceipts(profile.readReceipts() == ReadReceipts.ON))
        .stream()
        .map(part -> new ProfileChange(Optional.of(part), counters.get(decided(part))))
        .toList();
  }

  private void set(Unit unit, PersonPart part, long decidedAt) {
    OwnProfile before = account.get().profile();
    OwnProfile after = with(before, part);
    unit.counters().raise(decided(part), decidedAt);
    if (after.equals(before)) {
      return;
    }
    if (part instanceof ProfileChange.DisplayName) {
      unit.counters().raise(Counter.PROFILE, unit.counters().get(Counter.PROFILE) + 1);
    }
    account.change(unit, parts -> parts.profile(after));
  }

  private static OwnProfile with(OwnProfile profile, PersonPart part) {
    return switch (part) {
      case ProfileChange.DisplayName(String name) -> profile.named(name);
      case ProfileChange.ContactKey(WireSecret key) -> profile.withContactKey(key);
      case ProfileChange.ReadReceipts(boolean on) ->
          profile.with(on ? ReadReceipts.ON : ReadReceipts.OFF);
    };
  }

  private static Counter decided(PersonPart part) {
    return switch (part) {
      case ProfileChange.DisplayName _ -> Counter.NAME_DECIDED;
      case ProfileChange.ContactKey _ -> Counter.CONTACT_KEY_DECIDED;
      case ProfileChange.ReadReceipts _ -> Counter.READ_RECEIPTS_DECIDED;
    };
  }
}
