package org.tautan.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signal.libsignal.protocol.InvalidMessageException;
import org.tautan.engine.session.DecryptOutcome;
import org.tautan.engine.session.SessionRecord;

class SessionInteropTest {
  private final Pair pair = new Pair(1);

  @Test
  void startsASessionWithOneTimePreKeysOfTheOracle() throws Exception {
    pair.ours.initiate(pair.peer, pair.oracle.bundle());
    talk();
  }

  @Test
  void startsASessionWithoutOneTimePreKeysOfTheOracle() throws Exception {
    pair.ours.initiate(pair.peer, pair.oracle.bundleWithoutOneTime());
    talk();
  }

  private void talk() throws Exception {
    for (int i = 0; i < 3; i++) {
      Wire first = pair.fromOurs("first " + i);
      assertTrue(first.preKey());
      pair.oracleReads(first, "first " + i);
    }
    for (int i = 0; i < 10; i++) {
      pair.oursReads(pair.fromOracle("reply " + i), "reply " + i);
      Wire next = pair.fromOurs("next " + i);
      assertFalse(next.preKey());
      pair.oracleReads(next, "next " + i);
    }
  }

  @Test
  void acceptsASessionOnOneTimePreKeysAndUsesThemUp() throws Exception {
    pair.oracle.initiate(pair.ours, pair.ours.bundle());
    assertEquals(2, pair.ours.oneTimeLeft());
    answer();
    assertEquals(0, pair.ours.oneTimeLeft());
  }

  @Test
  void acceptsASessionOnTheLastResortPreKey() throws Exception {
    pair.oracle.initiate(pair.ours, pair.ours.bundleWithoutOneTime());
    answer();
    assertEquals(1, pair.ours.oneTimeLeft());
  }

  private void answer() throws Exception {
    for (int i = 0; i < 3; i++) {
      pair.oursReads(pair.fromOracle("first " + i), "first " + i);
    }
    for (int i = 0; i < 10; i++) {
      pair.oracleReads(pair.fromOurs("reply " + i), "reply " + i);
      pair.oursReads(pair.fromOracle("next " + i), "next " + i);
    }
  }

  @Test
  void agreesWhenBothStartAtOnce() throws Exception {
    pair.ours.initiate(pair.peer, pair.oracle.bundle());
    pair.oracle.initiate(pair.ours, pair.ours.bundle());
    Wire fromOurs = pair.fromOurs("from ours");
    Wire fromOracle = pair.fromOracle("from oracle");
    pair.oracleReads(fromOurs, "from ours");
    pair.oursReads(fromOracle, "from oracle");
    for (int i = 0; i < 10; i++) {
      pair.oracleReads(pair.fromOurs("a" + i), "a" + i);
      pair.oursReads(pair.fromOracle("b" + i), "b" + i);
    }
    for (int i = 0; i < 10; i++) {
      Wire crossing = pair.fromOurs("c" + i);
      pair.oursReads(pair.fromOracle("d" + i), "d" + i);
      pair.oracleReads(crossing, "c" + i);
    }
  }

  @Test
  void survives45StartsByTheOracleAndOpensWhatIsLate() throws Exception {
    List<Wire> late = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      pair.oracle.initiate(pair.ours, pair.ours.bundle());
      pair.oursReads(pair.fromOracle("start " + i), "start " + i);
      late.add(pair.fromOracle("late " + i));
    }
    assertEquals(SessionRecord.MAX_ARCHIVED, pair.ours.record.archivedCount());
    for (int i = 0; i < 4; i++) {
      assertInstanceOf(DecryptOutcome.Stale.class, pair.ours.decrypt(pair.peer, late.get(i)));
    }
    for (int i = 4; i < 45; i++) {
      pair.oursReads(late.get(i), "late " + i);
    }
    pair.oracleReads(pair.fromOurs("on"), "on");
    pair.oursReads(pair.fromOracle("and on"), "and on");
  }

  @Test
  void survives45StartsByOurs() throws Exception {
    for (int i = 0; i < 45; i++) {
      pair.ours.initiate(pair.peer, pair.oracle.bundle());
      pair.oracleReads(pair.fromOurs("start " + i), "start " + i);
    }
    pair.oursReads(pair.fromOracle("on"), "on");
    pair.oracleReads(pair.fromOurs("and on"), "and on");
  }

  @Test
  void jumps25000MessagesAheadAndNoFurther() throws Exception {
    Pair settled = Pair.settled(2);
    settled.oursReads(settled.fromOracle("in order"), "in order");
    for (int i = 0; i < 25_000; i++) {
      settled.fromOracle("lost");
    }
    settled.oursReads(settled.fromOracle("after the jump"), "after the jump");
    for (int i = 0; i < 25_001; i++) {
      settled.fromOracle("lost");
    }
    assertInstanceOf(
        DecryptOutcome.TooFarAhead.class,
        settled.ours.decrypt(settled.peer, settled.fromOracle("too far")));
  }

  @Test
  void isFollowed25000MessagesAheadAndNoFurther() throws Exception {
    Pair settled = Pair.settled(3);
    settled.oracleReads(settled.fromOurs("in order"), "in order");
    for (int i = 0; i < 25_000; i++) {
      settled.fromOurs("lost");
    }
    settled.oracleReads(settled.fromOurs("after the jump"), "after the jump");
    for (int i = 0; i < 25_001; i++) {
      settled.fromOurs("lost");
    }
    Wire tooFar = settled.fromOurs("too far");
    assertThrows(InvalidMessageException.class, () -> settled.oracle.decrypt(tooFar));
  }
}
