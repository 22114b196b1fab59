package org.tautan.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.tautan.engine.session.DecryptOutcome;
import org.tautan.engine.session.DecryptOutcome.Decrypted;
import org.tautan.engine.session.Peer;

/// One of ours and the oracle, about to talk.
final class Pair {
  final Ours ours;
  final Oracle oracle = new Oracle();
  final Peer peer = oracle.asPeer();

  Pair(long seed) {
    Random random = new Random(seed);
    ours = new Ours(random::nextBytes);
  }

  /// Both know that the session stands.
  static Pair settled(long seed) throws Exception {
    Pair pair = new Pair(seed);
    pair.ours.initiate(pair.peer, pair.oracle.bundle());
    pair.oracleReads(pair.fromOurs("hello"), "hello");
    pair.oursReads(pair.fromOracle("hello"), "hello");
    return pair;
  }

  Wire fromOurs(String text) {
    return ours.encrypt(peer, text.getBytes(UTF_8));
  }

  Wire fromOracle(String text) throws Exception {
    return oracle.encrypt(text.getBytes(UTF_8));
  }

  void oracleReads(Wire wire, String text) throws Exception {
    assertEquals(text, new String(oracle.decrypt(wire), UTF_8));
  }

  void oursReads(Wire wire, String text) {
    DecryptOutcome outcome = ours.decrypt(peer, wire);
    Decrypted decrypted = assertInstanceOf(Decrypted.class, outcome);
    assertEquals(text, new String(decrypted.plaintext().toByteArray(), UTF_8));
  }
}
