package org.tautan.app.stage;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Result;
import org.tautan.testkit.network.Direction;
import org.tautan.testkit.network.Fate;
import org.tautan.testkit.network.Meddler;

/// Changes a relay's answers on their way, for a relay that a test cannot run.
///
/// @param change says what is heard instead of an answer; the same for what stays as it is
public record ChangedAnswers(UnaryOperator<Result> change) implements Meddler {
  @Override
  public Fate judge(Direction direction, Bytes frame) {
    if (direction == Direction.TO_DEVICE
        && decode(frame) instanceof Answer(var id, Result result)) {
      Result heard = change.apply(result);
      if (!heard.equals(result)) {
        return new Fate.BecomesOthers(List.of(new Answer(id, heard).encode()));
      }
    }
    return new Fate.Passes();
  }

  private static RelayFrame decode(Bytes frame) {
    try {
      return RelayFrame.decode(frame);
    } catch (MalformedException e) {
      throw new AssertionError("the relay sent something else", e);
    }
  }
}
