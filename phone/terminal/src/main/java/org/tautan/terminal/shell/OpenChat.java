package org.tautan.terminal.shell;

import java.util.Optional;
import org.tautan.protocol.AccountId;

/// Which chat the person looks at. Set by the shell's thread, read by others too.
public final class OpenChat {
  private volatile Optional<AccountId> account = Optional.empty();

  /// The account at the other end.
  public Optional<AccountId> account() {
    return account;
  }

  /// Whether it is this one.
  public boolean is(AccountId chat) {
    return account.filter(chat::equals).isPresent();
  }

  void open(AccountId chat) {
    account = Optional.of(chat);
  }

  void close() {
    account = Optional.empty();
  }
}
