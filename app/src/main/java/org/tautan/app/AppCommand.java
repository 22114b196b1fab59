package org.tautan.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tautan.app.diagnostics.Logs;
import org.tautan.app.shell.OneInstance;
import org.tautan.desktop.host.DataDirectory;

/// `./tautan`: opens the window, or brings the one that is open to the front.
public final class AppCommand {
  private static final Logger LOG = System.getLogger(AppCommand.class.getName());
  private static final int WRONG_USAGE = 2;

  private AppCommand() {}

  /// Starts the program, and ends the process with 0, or with 2 when it cannot be understood.
  public static void main(String[] arguments) {
    Logs.configure();
    switch (StartArguments.of(List.of(arguments))) {
      case StartArguments.Open open -> open(open);
      case StartArguments.Help() -> System.out.print(StartArguments.USAGE);
      case StartArguments.Wrong(String why) -> {
        System.err.println("tautan: " + why + "\n\n" + StartArguments.USAGE);
        System.exit(WRONG_USAGE);
      }
    }
    System.exit(0);
  }

  private static void open(StartArguments.Open wanted) {
    Path folder = wanted.data().orElseGet(() -> DataDirectory.standard().resolve("desktop"));
    try {
      Optional<OneInstance> instance =
          OneInstance.in(DataDirectory.create(folder), wanted.link().orElse(""));
      if (instance.isPresent()) {
        TautanApp.launch(new TautanApp.Start(folder, instance, wanted.link()));
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, () -> "A second start will not be noticed: " + e);
      TautanApp.launch(new TautanApp.Start(folder, Optional.empty(), wanted.link()));
    }
  }
}
