package org.tautan.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.tautan.desktop.host.DataDirectory;
import org.tautan.desktop.words.Language;
import org.tautan.engine.model.RelayAddress;
import org.tautan.terminal.boundary.RelayAddressConverter;
import org.tautan.terminal.dialogue.Dialogue;
import org.tautan.terminal.dialogue.PlainDialogue;
import org.tautan.terminal.dialogue.TerminalDialogue;
import org.tautan.terminal.screen.Look;
import org.tautan.terminal.words.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that phone and companion share. Filled by picocli; no secret is ever an option.
public final class TerminalOptions {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--relay",
      paramLabel = "ADDRESS",
      converter = RelayAddressConverter.class,
      descriptionKey = "option.relay")
  private RelayAddress relay = new RelayAddress("wss://127.0.0.1:8443");

  @Option(
      names = "--language",
      paramLabel = "en|id",
      converter = LanguageConverter.class,
      descriptionKey = "option.language")
  private Language language = Language.ofSystem();

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "option.name")
  private Optional<String> name = Optional.empty();

  @Option(names = "--set-up-token-file", paramLabel = "FILE", descriptionKey = "option.token")
  private Optional<Path> setUpTokenFile = Optional.empty();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "option.help")
  private boolean help;

  /// Where this device keeps its data.
  ///
  /// @param program what the directory is called by default
  public Path data(String program) {
    return data.orElseGet(() -> DataDirectory.standard().resolve(program));
  }

  /// Which relay a new account or a linking uses.
  public RelayAddress relay() {
    return relay;
  }

  /// The name given on the command line.
  public Optional<String> name() {
    return name;
  }

  /// The file with the relay's set-up token.
  public Optional<Path> setUpTokenFile() {
    return setUpTokenFile;
  }

  /// The words of the chosen language.
  public Words words() {
    return Words.of(language);
  }

  /// Who is at the other end.
  public Mode mode() {
    return json ? Mode.BOT : Mode.PERSON;
  }

  /// Who is at the other end.
  public enum Mode {
    /// A person.
    PERSON,
    /// A program that speaks JSON lines.
    BOT
  }

  private static Charset charset() {
    return Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
  }

  /// Begins to talk with the person: with JLine in a terminal, plainly in a pipe.
  public Dialogue dialogue(Supplier<Collection<String>> completions) throws IOException {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
      Look look = Look.detect(System.getenv(), Look.Output.TERMINAL, charset());
      return TerminalDialogue.open(look, completions);
    }
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Look look = Look.detect(System.getenv(), Look.Output.PIPE, StandardCharsets.UTF_8);
    return new PlainDialogue(
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out, look);
  }

  static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.ofCode(value).orElseThrow(() -> new TypeConversionException("en, id"));
    }
  }
}
