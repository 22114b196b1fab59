package org.tautan.app.conversation;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// How many of the messages that come in at the end are shown with a frame: as many as can be drawn
/// in its time, so that the window goes on answering when thousands come at once. Who would be too
/// far behind sees the end at once instead; but nobody reads that fast, and to a person who is
/// writing the letters matter more: until they pause the rest comes row by row, in frames that have
/// no letter to draw, and slowly when so much waits that nobody could follow it while they write.
final class FramePace {
  /// Messages in one frame.
  static final int IN_A_FRAME = 6;

  /// Messages that wait for their frame at most, while nobody writes.
  static final int MOST_BEHIND = 120;

  /// Frames after which somebody who wrote does not write any more: about a second.
  static final int PAUSE_FRAMES = 60;

  /// Messages that wait at most for somebody who writes to be shown them at the pace of a talk.
  static final int FEW_BEHIND = 12;

  /// Frames that a row waits while somebody writes and few wait: twenty rows a second.
  static final int FRAMES_A_ROW = 3;

  /// The same while more wait: a row every half second says that much comes in.
  static final int FRAMES_A_ROW_OF_MANY = 30;

  /// Frames after a letter that are the letter's own.
  static final int FRAMES_A_LETTER = 2;

  /// Frames by which letters can hold up a row at most.
  static final int FRAMES_HELD_UP = 9;

  private final ReadOnlyBooleanWrapper pacing = new ReadOnlyBooleanWrapper();
  private int inThisFrame;
  private int left;
  private int waited;
  private int sinceWritten = PAUSE_FRAMES;

  /// Whether [#nextFrame] is to be called before the next frame.
  ReadOnlyBooleanProperty pacing() {
    return pacing.getReadOnlyProperty();
  }

  /// The person has written a letter.
  void written() {
    sinceWritten = 0;
  }

  /// The person wants to see the end.
  void hurry() {
    sinceWritten = PAUSE_FRAMES;
  }

  /// How many of those that wait are shown now.
  int take(int waiting) {
    int taken = Math.min(waiting, most(waiting));
    inThisFrame += taken;
    left = waiting - taken;
    if (taken > 0) {
      waited = 0;
    }
    if (waiting > 0) {
      pacing.set(true);
    }
    return taken;
  }

  private int most(int waiting) {
    if (sinceWritten < PAUSE_FRAMES) {
      int due = waiting > FEW_BEHIND ? FRAMES_A_ROW_OF_MANY : FRAMES_A_ROW;
      boolean room = waited >= due && sinceWritten >= FRAMES_A_LETTER;
      return room || waited >= due + FRAMES_HELD_UP ? 1 : 0;
    }
    return waiting > MOST_BEHIND ? waiting : Math.max(0, IN_A_FRAME - inThisFrame);
  }

  /// A frame is about to begin, in which there is room again.
  void nextFrame() {
    if (inThisFrame == 0 && left == 0) {
      pacing.set(false);
    }
    inThisFrame = 0;
    waited = left > 0 ? waited + 1 : 0;
    sinceWritten = Math.min(PAUSE_FRAMES, sinceWritten + 1);
  }
}
