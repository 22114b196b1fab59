package org.tautan.terminal.json;

import java.util.Map;
import org.tautan.protocol.DeviceId;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// The bot mode's commands about this device and its account, which phone and companion share.
public final class DeviceBotCommands {
  private final EngineCalls engine;
  private final Words words;

  /// @param words for what people read
  public DeviceBotCommands(EngineCalls engine, Words words) {
    this.engine = engine;
    this.words = words;
  }

  /// The commands by name.
  public Map<String, BotCommand> all() {
    return Map.of(
        "status", _ -> status(),
        "devices", _ -> devices(),
        "rename", this::rename,
        "rename-device", this::renameDevice,
        "online", _ -> online(),
        "offline", _ -> offline());
  }

  /// What a program needs to know first: the `ready` event and the `status` answer.
  Answer describe(Answer into) {
    into.with("connectivity", engine.connectivity()).with("waiting", engine.waiting());
    engine
        .account()
        .ifPresent(account ->
            into.with("account", ValueForms.of(account))
                .with("phoneSilence", engine.phoneSilence()));
    return into;
  }

  private Answer status() {
    return describe(Answer.named("status"));
  }

  private Answer devices() {
    if (engine.account().isEmpty()) {
      return error(Trouble.NO_ACCOUNT);
    }
    return Answer.named("devices")
        .with("devices", engine.devices().stream().map(ValueForms::of).toList());
  }

  private Answer rename(Arguments arguments) throws BadArgumentException {
    String name = arguments.text("name");
    if (name.isBlank()) {
      throw Arguments.bad("name");
    }
    if (engine.account().isEmpty()) {
      return error(Trouble.NO_ACCOUNT);
    }
    engine.rename(name.strip());
    return Answer.named("renamed");
  }

  private Answer renameDevice(Arguments arguments) throws BadArgumentException {
    DeviceId device = arguments.device("device");
    String name = arguments.text("name");
    if (engine.account().isEmpty()) {
      return error(Trouble.NO_ACCOUNT);
    }
    return Problems.of(engine.rename(device, name))
        .map(problem -> Answer.error(problem, words))
        .orElseGet(() -> Answer.named("device-renamed"));
  }

  private Answer online() {
    engine.goOnline();
    return Answer.named("online");
  }

  private Answer offline() {
    engine.goOffline();
    return Answer.named("offline");
  }

  private Answer error(Trouble trouble) {
    return Answer.error(Problem.of(trouble), words);
  }
}
