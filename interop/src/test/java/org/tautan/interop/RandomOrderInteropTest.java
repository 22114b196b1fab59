package org.tautan.interop;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tautan.engine.session.DecryptOutcome;

class RandomOrderInteropTest {
  private static final int ORDERS = 1_000;
  private static final int STEPS = 24;

  /// A message under way, and how often it has arrived.
  private static final class Flight {
    final String text;
    final Wire wire;
    boolean arrived;

    Flight(String text, Wire wire) {
      this.text = text;
      this.wire = wire;
    }
  }

  @Test
  void agreesOn1000RandomOrdersWithLossAndDuplicates() throws Exception {
    for (int order = 0; order < ORDERS; order++) {
      run(order);
    }
  }

  private static void run(int seed) throws Exception {
    Random random = new Random(seed);
    Pair pair = new Pair(seed);
    if (random.nextBoolean()) {
      pair.ours.initiate(pair.peer, pair.oracle.bundle());
      pair.oracleReads(pair.fromOurs("start"), "start");
    } else {
      pair.oracle.initiate(pair.ours, pair.ours.bundleWithoutOneTime());
      pair.oursReads(pair.fromOracle("start"), "start");
    }
    List<Flight> toOracle = new ArrayList<>();
    List<Flight> toOurs = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      String text = "order " + seed + " step " + step;
      switch (random.nextInt(4)) {
        case 0 -> toOracle.add(new Flight(text, pair.fromOurs(text)));
        case 1 -> toOurs.add(new Flight(text, pair.fromOracle(text)));
        case 2 -> arriveAtOracle(pair, toOracle, random);
        default -> arriveAtOurs(pair, toOurs, random);
      }
    }
  }

  /// Any of them, again and again: some arrive twice, some never.
  private static void arriveAtOracle(Pair pair, List<Flight> flights, Random random)
      throws Exception {
    if (flights.isEmpty()) {
      return;
    }
    Flight flight = flights.get(random.nextInt(flights.size()));
    if (flight.arrived) {
      assertTrue(pair.oracle.refusesAsDuplicate(flight.wire));
    } else {
      pair.oracleReads(flight.wire, flight.text);
    }
    flight.arrived = true;
  }

  private static void arriveAtOurs(Pair pair, List<Flight> flights, Random random) {
    if (flights.isEmpty()) {
      return;
    }
    Flight flight = flights.get(random.nextInt(flights.size()));
    if (flight.arrived) {
      assertInstanceOf(DecryptOutcome.Duplicate.class, pair.ours.decrypt(pair.peer, flight.wire));
    } else {
      pair.oursReads(flight.wire, flight.text);
    }
    flight.arrived = true;
  }
}
