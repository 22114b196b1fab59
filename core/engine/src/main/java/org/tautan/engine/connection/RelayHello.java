package org.tautan.engine.connection;

import java.util.Optional;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.ConnectionException.Reason;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.ProtocolVersion;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.Request.Hello;
import org.tautan.protocol.frame.Result.HelloResult;

/// The first exchange on a connection: the relay proves by its long-term key that it answers this
/// very connection, TLS key included (PROTOCOL §6). Until then nothing but a nonce is said.
final class RelayHello implements AutoCloseable {
  private static final long ID = 1;

  private final Ports ports;
  private final RelayChannel channel;
  private final Nonce nonce;

  private RelayHello(Ports ports, RelayChannel channel, Nonce nonce) {
    this.ports = ports;
    this.channel = channel;
    this.nonce = nonce;
  }

  /// Says hello on a fresh channel; closes the channel when that fails.
  static RelayHello say(Ports ports, RelayChannel channel) throws ConnectionException {
    try {
      Nonce nonce = new Nonce(Bytes.copyOf(ports.random().bytes(Nonce.SIZE)));
      channel.send(new ClientFrame(ID, new Hello(nonce, ProtocolVersion.CURRENT)).encode());
      return new RelayHello(ports, channel, nonce);
    } catch (ConnectionException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Takes the relay's answer, waiting for it; closes the channel when the answer does not hold.
  ///
  /// @param timeoutMillis how long; 0 only looks
  /// @return empty when it has not come yet
  Optional<RelayConnection> answer(long timeoutMillis) throws ConnectionException {
    try {
      Optional<Bytes> frame = channel.receive(timeoutMillis);
      if (frame.isEmpty()) {
        return Optional.empty();
      }
      Greeting greeting = verify(channel, nonce, read(frame.get()));
      return Optional.of(new RelayConnection(ports, channel, greeting, ID));
    } catch (ConnectionException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Calls back when there may be an answer.
  void onReadable(Runnable callback) {
    channel.onReadable(callback);
  }

  /// Gives up, with the channel.
  @Override
  public void close() {
    channel.close();
  }

  private static HelloResult read(Bytes frame) throws ConnectionException {
    if (RelayConnection.decode(frame) instanceof Answer answer
        && answer.id() == ID
        && answer.result() instanceof HelloResult hello) {
      return hello;
    }
    throw new ConnectionException(Reason.BAD_FRAME, "no hello");
  }

  private static void requireTlsKey(RelayChannel channel, HelloResult hello)
      throws ConnectionException {
    Bytes tlsKey = hello.tlsKeyHash().map(TlsKeyHash::bytes).orElse(Bytes.empty());
    boolean same =
        switch (channel.tlsCheck()) {
          case SIGNED_KEY -> tlsKey.equals(channel.tlsKeyHash());
          case BY_HOST -> true;
        };
    if (!same) {
      throw new ConnectionException(Reason.OTHER_RELAY, "TLS key not the relay's");
    }
  }

  private Greeting verify(RelayChannel channel, Nonce nonce, HelloResult hello)
      throws ConnectionException {
    requireTlsKey(channel, hello);
    byte[] key = hello.relayKey().bytes().toByteArray();
    byte[] input = hello.signingInput(nonce).toByteArray();
    byte[] signature = hello.signature().bytes().toByteArray();
    if (!ports.primitives().ed25519Verify(key, input, signature)) {
      throw new ConnectionException(Reason.OTHER_RELAY, "the relay's hello is not signed by it");
    }
    if (hello.oldestVersion() > ProtocolVersion.CURRENT) {
      throw new ConnectionException(Reason.UPDATE_NEEDED, "the relay wants a newer version");
    }
    RelayId relay = new DocumentHashes(ports.primitives()).relayId(hello.relayKey());
    return new Greeting(relay, nonce, hello.relayNonce(), hello.time());
  }
}
