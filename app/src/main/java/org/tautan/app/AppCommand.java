package org.tautan.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tautan.app.diagnostics.Logs;
import org.tautan.app.shell.OneInstance;
import org.tautan.desktop.host.DataDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tautan`: opens the window, or brings the one that is open to the front.
@Command(
    name = "tautan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Opens Tautan's window. A second start brings the open window to the front.")
public final class AppCommand implements Callable<Integer> {
  private static final Logger LOG = System.getLogger(AppCommand.class.getName());

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where this computer keeps its account and its relay.")
  private Optional<Path> data = Optional.empty();

  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "A contact link, tautan:… or https://…, to open in the window.")
  private Optional<String> link = Optional.empty();

  /// Made by [#main] and by picocli.
  public AppCommand() {}

  /// Starts the program.
  public static void main(String[] arguments) {
    Logs.configure();
    System.exit(new CommandLine(new AppCommand()).execute(arguments));
  }

  @Override
  public Integer call() {
    Path folder = data.orElseGet(() -> DataDirectory.standard().resolve("desktop"));
    try {
      Optional<OneInstance> instance =
          OneInstance.in(DataDirectory.create(folder), link.orElse(""));
      if (instance.isPresent()) {
        TautanApp.launch(new TautanApp.Start(folder, instance, link));
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, () -> "A second start will not be noticed: " + e);
      TautanApp.launch(new TautanApp.Start(folder, Optional.empty(), link));
    }
    return CommandLine.ExitCode.OK;
  }
}
