package org.tautan.relay.directory;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceList;

/// An account as it stood when a change of it was judged.
///
/// @param list the current list, none when there is no such account yet
/// @param documents what proves the current list
/// @param epochLists every list of the current epoch, oldest first
public record AccountBasis(
    AccountId account,
    Optional<ListReference> list,
    Optional<AccountDirectory> documents,
    List<DeviceList> epochLists) {
  /// Reads how an account stands.
  public static AccountBasis of(Directory directory, AccountId account) {
    return directory
        .account(account)
        .map(state ->
            new AccountBasis(
                account,
                Optional.of(state.reference()),
                directory.published(account, Optional.of(state.reference().listVersion())),
                directory
                    .published(account, Optional.empty())
                    .map(AccountDirectory::lists)
                    .orElse(List.of())))
        .orElse(new AccountBasis(account, Optional.empty(), Optional.empty(), List.of()));
  }
}
