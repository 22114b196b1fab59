package org.tautan.terminal.shell;

import java.util.function.Consumer;

/// One command of the shell; what it does is said by the sentence `help.NAME`.
///
/// @param name what the person types after the slash
/// @param action gets the rest of the line, stripped; runs on the shell's thread
public record ShellCommand(String name, Consumer<String> action) {}
