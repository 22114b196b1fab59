package org.tautan.terminal.phone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.KitOnDisk;
import org.tautan.terminal.boundary.Pin;
import org.tautan.terminal.boundary.Problems;
import org.tautan.terminal.boundary.SavedKit;
import org.tautan.terminal.boundary.SetUpTokenFile;
import org.tautan.terminal.json.Answer;
import org.tautan.terminal.json.Arguments;
import org.tautan.terminal.json.BadArgumentException;
import org.tautan.terminal.json.BotCommand;
import org.tautan.terminal.words.Problem;
import org.tautan.terminal.words.Trouble;
import org.tautan.terminal.words.Words;

/// The bot mode's commands that only a phone has. PINs come in command lines, never in arguments of
/// the program.
final class PhoneBotCommands {
  private final EngineCalls engine;
  private final RelayAddress relay;
  private final Words words;
  private final Clock clock;
  private boolean somebodyWaits;

  PhoneBotCommands(EngineCalls engine, RelayAddress relay, Words words, Clock clock) {
    this.engine = engine;
    this.relay = relay;
    this.words = words;
    this.clock = clock;
  }

  Map<String, BotCommand> all() {
    return Map.of(
        "create", this::create,
        "set-pin", this::setPin,
        "kit", this::kit,
        "confirm-kit", this::confirmKit,
        "restore", this::restore,
        "link", this::link,
        "link-accept", this::linkAccept,
        "link-decline", this::linkDecline,
        "unlink", this::unlink);
  }

  private Answer create(Arguments arguments) throws BadArgumentException {
    String name = arguments.text("name");
    char[] pin = arguments.text("pin").toCharArray();
    try {
      if (!Pin.isAcceptable(pin)) {
        return error(Problem.of(Trouble.PIN_TOO_SHORT));
      }
      CreateOutcome outcome = engine.create(name, relay, entry(arguments));
      if (!(outcome instanceof CreateOutcome.Created(var account))) {
        return error(Problems.of(outcome).orElseThrow());
      }
      engine.setPin(pin);
      return Answer.named("created").with("account", account.display().replace(" ", ""));
    } finally {
      Pin.wipe(pin);
    }
  }

  private static Entry entry(Arguments arguments) throws BadArgumentException {
    Optional<String> file = arguments.optionalText("setUpTokenFile");
    if (file.isEmpty()) {
      return new Entry.ThroughLink();
    }
    Optional<WireSecret> token = SetUpTokenFile.read(Path.of(file.get()));
    return new Entry.SetUpToken(token.orElseThrow(() -> Arguments.bad("setUpTokenFile")));
  }

  private Answer setPin(Arguments arguments) throws BadArgumentException {
    char[] pin = arguments.text("pin").toCharArray();
    Optional<String> old = arguments.optionalText("oldPin");
    try {
      if (!Pin.isAcceptable(pin)) {
        return error(Problem.of(Trouble.PIN_TOO_SHORT));
      }
      if (engine.prove(old.orElse("").toCharArray()) instanceof PresenceOutcome.Wrong wrong) {
        return error(Problems.of(wrong, clock).orElseThrow());
      }
      engine.setPin(pin);
      return Answer.named("pin-set");
    } finally {
      Pin.wipe(pin);
    }
  }

  private Answer kit(Arguments arguments) throws BadArgumentException {
    Path file = Path.of(arguments.text("file"));
    Optional<SecretBytes> kit = engine.kitFile();
    if (kit.isEmpty()) {
      return error(Problem.of(Trouble.NO_KIT));
    }
    try (SecretBytes content = kit.get()) {
      return KitOnDisk.write(file, content)
          .map(this::error)
          .orElseGet(() -> Answer.named("kit-saved").with("file", file.toString()));
    }
  }

  /// Reads the saved file back: what can be read there is what the engine wants to see a group of.
  private Answer confirmKit(Arguments arguments) throws BadArgumentException {
    return switch (SavedKit.read(Path.of(arguments.text("file")))) {
      case SavedKit.Unusable(Problem why) -> error(why);
      case SavedKit.Usable(RootKeyPair root, Optional<String> _) -> {
        try (root;
            SecretBytes letters = SavedKit.group(root, RecoveryCode.GROUPS - 1)) {
          String typed = letters.use(ascii -> new String(ascii, StandardCharsets.US_ASCII));
          yield Problems.of(engine.confirmKit(RecoveryCode.GROUPS - 1, typed))
              .map(this::error)
              .orElseGet(() -> Answer.named("kit-confirmed"));
        }
      }
    };
  }

  private Answer restore(Arguments arguments) throws BadArgumentException {
    Optional<String> name = arguments.optionalText("name");
    Companions companions = arguments.choice("companions", Companions.KEEP);
    Path file = Path.of(arguments.text("file"));
    char[] pin = arguments.text("pin").toCharArray();
    try {
      if (!Pin.isAcceptable(pin)) {
        return error(Problem.of(Trouble.PIN_TOO_SHORT));
      }
      return switch (SavedKit.read(file)) {
        case SavedKit.Unusable(Problem why) -> error(why);
        case SavedKit.Usable(RootKeyPair root, Optional<String> saved) -> {
          try (root) {
            String called = name.or(() -> saved).orElse("");
            if (called.isBlank()) {
              yield error(Problem.of(Trouble.MISSING_ARGUMENT, "name"));
            }
            yield restored(engine.restore(root, called, relay, companions), pin);
          }
        }
      };
    } finally {
      Pin.wipe(pin);
    }
  }

  private Answer restored(RestoreOutcome outcome, char[] pin) {
    if (outcome instanceof RestoreOutcome.Restored(var account, int kept)) {
      engine.setPin(pin);
      return Answer.named("restored")
          .with("account", account.display().replace(" ", ""))
          .with("keptDevices", kept);
    }
    return error(Problems.of(outcome).orElseThrow());
  }

  private Answer link(Arguments arguments) throws BadArgumentException {
    CodeSource source = source(arguments);
    Optional<String> pin = arguments.optionalText("pin");
    if (engine.account().isEmpty()) {
      return error(Problem.of(Trouble.NO_ACCOUNT));
    }
    QrReading reading = source.read();
    if (!(reading instanceof QrReading.Found found)) {
      return error(Problems.of(reading).orElseThrow());
    }
    Optional<PresenceProof> proof = Optional.empty();
    if (pin.isPresent()) {
      PresenceOutcome presence = prove(pin.get());
      if (!(presence instanceof PresenceOutcome.Proven(PresenceProof given))) {
        return error(Problems.of(presence, clock).orElseThrow());
      }
      proof = Optional.of(given);
    }
    somebodyWaits = true;
    engine.scan(found.text(), proof);
    return Answer.named("scanned");
  }

  private static CodeSource source(Arguments arguments) throws BadArgumentException {
    Optional<String> png = arguments.optionalText("png");
    if (png.isPresent()) {
      return new CodeSource.PictureFile(Path.of(png.get()));
    }
    Optional<String> text = arguments.optionalText("text");
    return text.<CodeSource>map(CodeSource.Pasted::new).orElseGet(CodeSource.Screen::new);
  }

  private Answer linkAccept(Arguments arguments) throws BadArgumentException {
    HistoryDepth depth = arguments.choice("history", HistoryDepth.NONE);
    if (!somebodyWaits) {
      return error(Problem.of(Trouble.NOTHING_TO_CONFIRM));
    }
    somebodyWaits = false;
    engine.acceptComputer(depth);
    return Answer.named("link-accepted");
  }

  private Answer linkDecline(Arguments arguments) throws BadArgumentException {
    LinkFailure why = arguments.choice("why", LinkFailure.DECLINED_HERE);
    if (!somebodyWaits) {
      return error(Problem.of(Trouble.NOTHING_TO_CONFIRM));
    }
    somebodyWaits = false;
    engine.declineComputer(why);
    return Answer.named("link-declined");
  }

  private Answer unlink(Arguments arguments) throws BadArgumentException {
    DeviceId device = arguments.device("device");
    PresenceOutcome presence = prove(arguments.text("pin"));
    if (!(presence instanceof PresenceOutcome.Proven(PresenceProof proof))) {
      return error(Problems.of(presence, clock).orElseThrow());
    }
    return Problems.of(engine.unlink(device, proof))
        .map(this::error)
        .orElseGet(() -> Answer.named("unlinked"));
  }

  private PresenceOutcome prove(String pin) {
    char[] typed = pin.toCharArray();
    try {
      return engine.prove(typed);
    } finally {
      Pin.wipe(typed);
    }
  }

  private Answer error(Problem problem) {
    return Answer.error(problem, words);
  }
}
