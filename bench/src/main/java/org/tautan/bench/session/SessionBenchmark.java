package org.tautan.bench.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.ToDoubleFunction;
import org.tautan.bench.Benchmark;
import org.tautan.bench.CpuTime;
import org.tautan.bench.Measurement;
import org.tautan.bench.Turns;
import org.tautan.interop.SessionPeer;
import org.tautan.interop.SessionPeer.Conversation;
import org.tautan.protocol.Bytes;

/// Messages encrypted and decrypted in one direction of one settled session, and the time to start
/// a session (initiate, first message, accept) on prekeys of every kind.
///
/// The other implementation comes from test scope (see [SessionPeer]); without it our figures stand
/// alone. CPU time of the measuring thread.
public final class SessionBenchmark implements Benchmark {
  private static final int MESSAGES = 2_000;
  private static final int HANDSHAKES = 20;
  private static final Bytes TEXT = Bytes.copyOf(new byte[200]);

  private final SessionPeer ours = new TautanSessions();
  private final Optional<SessionPeer> theirs = ServiceLoader.load(SessionPeer.class).findFirst();

  /// For the service loader.
  public SessionBenchmark() {}

  @Override
  public String group() {
    return "session";
  }

  @Override
  public List<Measurement> measure() {
    return List.of(
        compare("session.encrypt", "messages/s", SessionBenchmark::encryptsPerSecond),
        compare("session.decrypt", "messages/s", SessionBenchmark::decryptsPerSecond),
        compare("session.pqxdh", "ms", SessionBenchmark::handshakeMillis));
  }

  private Measurement compare(String name, String unit, ToDoubleFunction<SessionPeer> once) {
    return Turns.compare(
        name, unit, contender(ours, once), theirs.map(peer -> contender(peer, once)));
  }

  private static Turns.Contender contender(SessionPeer peer, ToDoubleFunction<SessionPeer> once) {
    return new Turns.Contender(peer.name(), () -> once.applyAsDouble(peer));
  }

  private static double encryptsPerSecond(SessionPeer peer) {
    Conversation conversation = peer.settled();
    return perSecond(CpuTime.nanosOf(() -> encryptAll(conversation)));
  }

  private static double decryptsPerSecond(SessionPeer peer) {
    Conversation conversation = peer.settled();
    List<Bytes> ciphertexts = encryptAll(conversation);
    return perSecond(CpuTime.nanosOf(() -> ciphertexts.forEach(conversation::decrypt)));
  }

  private static double handshakeMillis(SessionPeer peer) {
    List<Runnable> handshakes = new ArrayList<>();
    for (int i = 0; i < HANDSHAKES; i++) {
      handshakes.add(peer.handshake(TEXT));
    }
    return CpuTime.nanosOf(() -> handshakes.forEach(Runnable::run)) / (1e6 * HANDSHAKES);
  }

  private static List<Bytes> encryptAll(Conversation conversation) {
    List<Bytes> ciphertexts = new ArrayList<>(MESSAGES);
    for (int i = 0; i < MESSAGES; i++) {
      ciphertexts.add(conversation.encrypt(TEXT));
    }
    return ciphertexts;
  }

  private static double perSecond(long nanos) {
    return MESSAGES * 1e9 / nanos;
  }
}
