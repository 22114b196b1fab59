package org.tautan.terminal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tautan.terminal.boundary.EngineCalls;
import org.tautan.terminal.boundary.EventFeed;
import org.tautan.terminal.words.Words;

/// The bot mode of phone and companion (`--json`, docs/terminal.md): says `ready`, then serves
/// commands until the input ends, with events in between.
public final class Bot {
  /// The version of the bot mode's forms.
  private static final int VERSION = 1;

  private final String program;
  private final Words words;
  private final JsonOut lines;

  /// Begins to collect events, so that none is missed; make it before the engine is opened.
  ///
  /// @param program `phone` or `companion`
  /// @param out written in UTF-8
  public Bot(String program, EventFeed events, Words words, PrintStream out) {
    this.program = program;
    this.words = words;
    this.lines = new JsonOut(out);
    EventForms forms = new EventForms(words);
    events.listen(event -> lines.write(forms.of(event)));
  }

  /// Serves until the input ends.
  ///
  /// @param own the commands that this program has beside the shared ones
  /// @param in read in UTF-8
  public void serve(EngineCalls engine, Map<String, BotCommand> own, InputStream in)
      throws IOException {
    DeviceBotCommands device = new DeviceBotCommands(engine, words);
    Map<String, BotCommand> commands = new HashMap<>(new ChatBotCommands(engine, words).all());
    commands.putAll(device.all());
    commands.putAll(own);
    try (lines) {
      Answer ready =
          Answer.event("ready")
              .with("program", program)
              .with("version", VERSION)
              .with("beginning", engine.beginning());
      lines.start(device.describe(ready));
      new BotSession(commands, lines, words).run(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }
}
