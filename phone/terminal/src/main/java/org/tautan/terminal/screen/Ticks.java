package org.tautan.terminal.screen;

import org.tautan.engine.model.MessageStatus;
import org.tautan.terminal.screen.Look.Ink;

/// How far a message has come, in one or two characters.
public final class Ticks {
  private Ticks() {}

  /// The ticks of a status. Read ones differ from delivered ones in shape too, so that they can be
  /// told apart without colours.
  public static String of(MessageStatus status, Look look) {
    return switch (status) {
      case WAITING -> look.paint(Ink.DIM, look.either("◷", "o"));
      case SENT -> look.either("✓", "v");
      case DELIVERED -> look.either("✓✓", "vv");
      case READ -> look.paint(Ink.CYAN, look.either("✔✔", "VV"));
      case FAILED -> look.paint(Ink.RED, look.either("⚠", "!"));
      case RECEIVED -> "";
    };
  }
}
