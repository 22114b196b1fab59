package org.tautan.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.tautan.desktop.host.DataDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./tautan`: opens the window.
@Command(
    name = "tautan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Opens Tautan's window.")
public final class AppCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where this computer keeps its account and its relay.")
  private Optional<Path> data = Optional.empty();

  /// Made by [#main] and by picocli.
  public AppCommand() {}

  /// Starts the program.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AppCommand()).execute(arguments));
  }

  @Override
  public Integer call() {
    Path folder = data.orElseGet(() -> DataDirectory.standard().resolve("desktop"));
    Application.launch(TautanApp.class, "--" + TautanApp.DATA + "=" + folder.toAbsolutePath());
    return CommandLine.ExitCode.OK;
  }
}
