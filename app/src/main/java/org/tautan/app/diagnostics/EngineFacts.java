package org.tautan.app.diagnostics;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.OwnDevice;

/// What the file says of the engine, and what it must not say.
///
/// @param lines states and counts
/// @param unspeakable names, ids and addresses of this account and its chats
record EngineFacts(List<String> lines, List<String> unspeakable) {
  /// Asked on the engine's thread.
  static EngineFacts of(Engine engine) {
    List<String> lines = new ArrayList<>();
    List<String> unspeakable = new ArrayList<>();
    lines.add("connection: " + code(engine.connectivity()));
    lines.add(
        "clock: "
            + (engine.clockDifferenceMillis().isPresent()
                ? engine.clockDifferenceMillis().getAsLong() + " ms behind the relay's"
                : "not compared"));
    Optional<OwnAccount> account = engine.account();
    lines.add("account: " + account.map(_ -> "yes").orElse("none"));
    account.ifPresent(own -> tell(engine, own, lines, unspeakable));
    return new EngineFacts(List.copyOf(lines), List.copyOf(unspeakable));
  }

  private static void tell(
      Engine engine, OwnAccount own, List<String> lines, List<String> unspeakable) {
    List<Chat> chats = engine.chats().list();
    List<OwnDevice> devices = engine.devices().list();
    lines.add("device: " + own.device().number() + ", " + code(own.signIn()));
    lines.add("read receipts: " + code(own.readReceipts()));
    lines.add("phone: " + code(engine.devices().phoneSilence()));
    lines.add("devices: " + devices.size());
    devices.forEach(
        device -> lines.add("  " + device.id().number() + " " + code(device.presence())));
    lines.add("chats: " + chats.size());
    lines.add("waiting to be sent: " + engine.chats().waiting());
    unspeakable.add(own.displayName());
    unspeakable.add(own.id().display());
    unspeakable.add(own.relay().uri());
    unspeakable.add(URI.create(own.relay().uri()).getHost());
    devices.forEach(device -> unspeakable.add(device.name()));
    chats.forEach(chat -> {
      unspeakable.add(chat.account().display());
      unspeakable.add(chat.displayName());
      unspeakable.add(chat.nickname());
    });
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
