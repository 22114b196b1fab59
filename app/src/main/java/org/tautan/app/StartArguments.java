package org.tautan.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// What the command line said. Read by hand: a library for that took a quarter of a second of every
/// start (docs/performance.md, "Start").
sealed interface StartArguments {
  /// What `--help` prints.
  String USAGE =
      """
      usage: ./tautan [--data DIR] [LINK]

      Opens Tautan's window. A second start brings the open window to the front.

        --data DIR  where this computer keeps its account and its relay
        LINK        a contact link, tautan:… or https://…, to open in the window
        --help      prints this
      """;

  /// Open the window.
  ///
  /// @param data empty for the usual folder
  /// @param link to open in it
  record Open(Optional<Path> data, Optional<String> link) implements StartArguments {}

  /// Print [#USAGE].
  record Help() implements StartArguments {}

  /// Cannot be understood.
  ///
  /// @param why in a few words
  record Wrong(String why) implements StartArguments {}

  /// Reads them.
  static StartArguments of(List<String> arguments) {
    Optional<Path> data = Optional.empty();
    Optional<String> link = Optional.empty();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String one = rest.next();
      if (one.equals("--help") || one.equals("-h")) {
        return new Help();
      } else if (one.equals("--data") && rest.hasNext()) {
        data = path(rest.next());
        if (data.isEmpty()) {
          return new Wrong("--data names no folder");
        }
      } else if (one.equals("--data")) {
        return new Wrong("--data needs a folder");
      } else if (one.startsWith("-")) {
        return new Wrong("there is no option " + one);
      } else if (link.isPresent()) {
        return new Wrong("one link at a time can be opened");
      } else {
        link = Optional.of(one);
      }
    }
    return new Open(data, link);
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
