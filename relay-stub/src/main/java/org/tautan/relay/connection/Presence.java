package org.tautan.relay.connection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;

/// Which devices are connected, each by one connection: of two, the one that logged in with the
/// higher counter stays. Any thread.
final class Presence {
  private final ConcurrentMap<AccountId, Map<DeviceId, Here>> accounts = new ConcurrentHashMap<>();

  private record Here(long counter, ClientConnection connection) {}

  /// Notes a login; returns the connection that has to go, which may be the new one.
  Optional<ClientConnection> enter(
      DeviceAddress address, long counter, ClientConnection connection) {
    Map<DeviceId, Here> devices =
        accounts.computeIfAbsent(address.account(), _ -> new ConcurrentHashMap<>());
    Here mine = new Here(counter, connection);
    Here[] loser = new Here[1];
    devices.merge(
        address.device(),
        mine,
        (there, _) -> {
          boolean stays = there.counter > counter;
          loser[0] = stays ? mine : there;
          return stays ? there : mine;
        });
    return Optional.ofNullable(loser[0]).map(Here::connection);
  }

  /// Notes that a connection is gone.
  void leave(DeviceAddress address, ClientConnection connection) {
    Map<DeviceId, Here> devices = accounts.get(address.account());
    if (devices != null) {
      devices.computeIfPresent(
          address.device(), (_, here) -> here.connection == connection ? null : here);
    }
  }

  /// The connection of a device.
  Optional<ClientConnection> of(DeviceAddress address) {
    Map<DeviceId, Here> devices = accounts.get(address.account());
    return devices == null
        ? Optional.empty()
        : Optional.ofNullable(devices.get(address.device())).map(Here::connection);
  }

  /// The connections of an account's devices.
  List<ClientConnection> of(AccountId account) {
    Map<DeviceId, Here> devices = accounts.get(account);
    return devices == null ? List.of() : devices.values().stream().map(Here::connection).toList();
  }

  /// Every connected device.
  List<DeviceAddress> everybody() {
    return accounts.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().keySet().stream()
                .map(device -> new DeviceAddress(entry.getKey(), device)))
        .toList();
  }

  /// Forgets accounts of whom nobody is connected.
  void sweep() {
    Collection<AccountId> quiet =
        accounts.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    quiet.forEach(account -> accounts.remove(account, Map.of()));
  }
}
