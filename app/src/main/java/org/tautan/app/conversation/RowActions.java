package org.tautan.app.conversation;

import java.time.LocalDate;
import org.tautan.app.text.Piece;
import org.tautan.engine.model.Message;

/// What can be done with one row; some of it is asked for once more first.
interface RowActions {
  /// Opens a web page.
  void open(Piece.Link link);

  /// Lets the person choose a day to go to.
  ///
  /// @param shown the day to begin with
  void toDay(LocalDate shown);

  /// Sends a text to somebody else as well.
  void forward(String text);

  /// Takes a row away.
  void delete(Message message);

  /// Sends a failed message once more.
  void sendAgain(Message message);

  /// Writes a question for a message that was lost.
  void askFor(Message lost);
}
