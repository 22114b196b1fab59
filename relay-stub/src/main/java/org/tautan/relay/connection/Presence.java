package org.tautan.relay.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
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
    Here mine = new Here(counter, connection);
    AtomicReference<Optional<Here>> loser = new AtomicReference<>(Optional.empty());
    accounts.compute(
        address.account(),
        (_, old) -> {
          Map<DeviceId, Here> devices = old == null ? new HashMap<>() : new HashMap<>(old);
          Optional<Here> there = Optional.ofNullable(devices.get(address.device()));
          boolean staysThere = there.filter(here -> here.counter > counter).isPresent();
          loser.set(staysThere ? Optional.of(mine) : there);
          if (!staysThere) {
            devices.put(address.device(), mine);
          }
          return Map.copyOf(devices);
        });
    return loser.get().map(Here::connection);
  }

  /// Notes that a connection is gone.
  void leave(DeviceAddress address, ClientConnection connection) {
    accounts.computeIfPresent(
        address.account(),
        (_, old) -> {
          Map<DeviceId, Here> devices = new HashMap<>(old);
          devices
              .entrySet()
              .removeIf(entry ->
                  entry.getKey().equals(address.device())
                      && entry.getValue().connection == connection);
          return devices.isEmpty() ? null : Map.copyOf(devices);
        });
  }

  /// The connection of a device.
  Optional<ClientConnection> of(DeviceAddress address) {
    return Optional.ofNullable(devices(address.account()).get(address.device()))
        .map(Here::connection);
  }

  /// The connections of an account's devices.
  List<ClientConnection> of(AccountId account) {
    return devices(account).values().stream().map(Here::connection).toList();
  }

  /// Every connected device.
  List<DeviceAddress> everybody() {
    return accounts.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().keySet().stream()
                .map(device -> new DeviceAddress(entry.getKey(), device)))
        .toList();
  }

  private Map<DeviceId, Here> devices(AccountId account) {
    return accounts.getOrDefault(account, Map.of());
  }
}
