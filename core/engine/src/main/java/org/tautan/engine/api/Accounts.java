package org.tautan.engine.api;

import java.util.Optional;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.frame.RefusalReason;

/// The account of a phone: making one, its recovery kit, bringing it to a new phone.
public interface Accounts {
  /// How a new account gets into its relay.
  sealed interface Entry {
    /// With an invite of the relay's owner.
    record Invite(WireSecret invite) implements Entry {}

    /// With the relay's set-up token.
    record SetUpToken(WireSecret token) implements Entry {}

    /// Through the first linking, whose code was made on the relay's own computer.
    record ThroughLink() implements Entry {}
  }

  /// What came of making an account.
  sealed interface CreateOutcome {
    /// It exists here and, unless it waits for its first linking, at the relay.
    record Created(AccountId account) implements CreateOutcome {}

    /// This device has one already.
    record HasAccount() implements CreateOutcome {}

    /// The relay refused. Nothing was kept, unless the reason passes by itself (`RATE_LIMITED`,
    /// `UNAVAILABLE`).
    record Refused(RefusalReason reason) implements CreateOutcome {}

    /// The relay could not be reached, or did not answer. An account that it may have heard of is
    /// kept: it is registered once the relay answers, or when this is asked for again.
    record Unreachable() implements CreateOutcome {}
  }

  /// What happens to the companions when the account moves to a new phone.
  enum Companions {
    /// They stay linked.
    KEEP,
    /// They are unlinked.
    DROP
  }

  /// What came of moving an account here.
  sealed interface RestoreOutcome {
    /// The account is here; its old phone is out.
    ///
    /// @param companions how many were kept
    record Restored(AccountId account, int companions) implements RestoreOutcome {}

    /// This device has an account already.
    record HasAccount() implements RestoreOutcome {}

    /// That relay does not know the account, or is not the account's relay.
    record UnknownAccount() implements RestoreOutcome {}

    /// What the relay shows of the account does not verify.
    record NotVerified() implements RestoreOutcome {}

    /// The relay refused. Nothing was kept, unless the reason passes by itself (`RATE_LIMITED`,
    /// `UNAVAILABLE`).
    record Refused(RefusalReason reason) implements RestoreOutcome {}

    /// The relay could not be reached, or did not answer. An account that it may have heard of is
    /// kept: it is registered once the relay answers, or when this is asked for again.
    record Unreachable() implements RestoreOutcome {}
  }

  /// What came of confirming the kit.
  enum KitOutcome {
    /// Right: the root key's private half is erased from this phone now.
    CONFIRMED,
    /// Not what stands in the kit; nothing changed.
    WRONG,
    /// There is no kit here to confirm.
    NO_KIT
  }

  /// Makes a new account with this phone as its primary. If one was begun before and its relay has
  /// not answered, it goes on with that one, by this name and entry; one that was begun for another
  /// relay is forgotten. Asks the relay; blocks up to 20 s.
  CreateOutcome create(String displayName, RelayAddress relay, Entry entry);

  /// The kit as a file to save, as long as it is unconfirmed; the caller closes it.
  Optional<SecretBytes> kitFile();

  /// The kit as letters to write down, as long as it is unconfirmed; the caller closes it.
  Optional<RecoveryCode> recoveryCode();

  /// The person types one group of the letters back.
  ///
  /// @param group counted from 0
  KitOutcome confirmKit(int group, CharSequence typed);

  /// Brings an account to this phone by its kit: the next epoch begins, the old phone is shut out.
  /// If that was begun before and the relay has not answered, it goes on with it, with the
  /// companions that were chosen then. Asks the relay; blocks up to 20 s.
  ///
  /// @param root from the kit; stays the caller's to close
  RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions);

  /// Gives the account another name; contacts hear of it with the next message.
  void rename(String displayName);

  /// Whether others learn that their messages were read.
  void readReceipts(ReadReceipts receipts);
}
