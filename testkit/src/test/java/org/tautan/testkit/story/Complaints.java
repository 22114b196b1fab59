package org.tautan.testkit.story;

import java.util.EnumSet;
import java.util.Set;
import org.tautan.engine.model.Line;

/// Lines that accuse somebody; in a story without an adversary there are none.
final class Complaints {
  private static final Set<Line> ACCUSING =
      EnumSet.of(
          Line.LIST_FORKED,
          Line.LIST_WITHHELD,
          Line.LIST_REFUSED,
          Line.PROFILE_COPIED,
          Line.FOREIGN_HISTORY,
          Line.WRONG_SENDER,
          Line.RETRY_REFUSED,
          Line.UNPROVEN_UNLINK,
          Line.PREKEYS_REFUSED);

  private Complaints() {}

  static boolean is(Line line) {
    return ACCUSING.contains(line);
  }
}
