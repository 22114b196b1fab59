package org.tautan.relay.connection;

import java.util.List;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.frame.Push;
import org.tautan.relay.directory.AccountWriter.Written;

/// Tells an account's connected devices what became of it, after the commit: who is out gets the
/// proof and is closed, the others learn that the list changed. Any thread.
final class AccountNews {
  private final Presence presence;

  AccountNews(Presence presence) {
    this.presence = presence;
  }

  void tell(AccountId account, Written written, ListReference current) {
    Push proof = new Push.Revoked(written.now());
    for (DeviceAddress address : written.out()) {
      presence
          .of(address)
          .ifPresent(connection -> {
            connection.push(proof);
            connection.close(CloseCode.REVOKED);
          });
    }
    Push changed = new Push.ListChanged(current);
    List<ClientConnection> out =
        written.out().stream().flatMap(address -> presence.of(address).stream()).toList();
    presence.of(account).stream()
        .filter(connection -> !out.contains(connection))
        .forEach(connection -> connection.push(changed));
  }
}
