package org.tautan.engine.identity;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.api.EngineEvent.AccountChanged;
import org.tautan.engine.identity.LocalAccount.Parts;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.MalformedException;

/// This device's account, in memory as it is in the store: a change shows only once it is durable.
///
/// Used by the engine's one thread.
public final class AccountHolder implements AutoCloseable {
  private final AccountCodec codec;
  private @Nullable LocalAccount current;

  private AccountHolder(AccountCodec codec, @Nullable LocalAccount current) {
    this.codec = codec;
    this.current = current;
  }

  /// Reads what the store has.
  ///
  /// @throws StoreException `CORRUPT`, when it cannot be read; nothing is changed
  public static AccountHolder load(Primitives primitives, Ledger ledger) {
    AccountCodec codec = new AccountCodec(primitives);
    return new AccountHolder(
        codec, ledger.write(unit -> decode(codec, unit.account().load())).orElse(null));
  }

  /// The account, if this device has one.
  public Optional<LocalAccount> find() {
    return Optional.ofNullable(current);
  }

  /// The account; only where there must be one.
  public LocalAccount get() {
    if (current == null) {
      throw new IllegalStateException("no account on this device");
    }
    return current;
  }

  /// Stores a new account.
  public void adopt(Unit unit, LocalAccount account) {
    if (current != null) {
      throw new IllegalStateException("this device has an account already");
    }
    save(unit, account);
  }

  /// Stores a changed account.
  public LocalAccount change(Unit unit, UnaryOperator<Parts> change) {
    LocalAccount next = change.apply(get().change()).build();
    save(unit, next);
    return next;
  }

  /// Forgets an account that came to nothing, and wipes its keys.
  public void abandon(Unit unit) {
    LocalAccount abandoned = get();
    unit.account().remove();
    replace(unit, null);
    unit.afterCommit(abandoned::close);
    unit.tell(new AccountChanged());
  }

  private void save(Unit unit, LocalAccount account) {
    try (SecretBytes row = codec.encode(account)) {
      unit.account().save(row);
    }
    replace(unit, account);
    unit.tell(new AccountChanged());
  }

  /// What follows in the same transaction builds on the change; a failure takes it back.
  private void replace(Unit unit, @Nullable LocalAccount next) {
    LocalAccount before = current;
    current = next;
    unit.afterRollback(() -> current = before);
  }

  private static Optional<LocalAccount> decode(AccountCodec codec, Optional<SecretBytes> row) {
    if (row.isEmpty()) {
      return Optional.empty();
    }
    try (SecretBytes bytes = row.get()) {
      return Optional.of(codec.decode(bytes));
    } catch (MalformedException e) {
      throw new StoreException(
          StoreException.Reason.CORRUPT, "the account cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
    }
  }
}
