package org.tautan.desktop.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.RelayChannel;
import org.tautan.protocol.Bytes;

@Timeout(60)
class TyrusTlsTest {
  private final TyrusTransport transport = Patient.transport();

  @Test
  void reportsTheKeyOfAServerWithAnyCertificate() throws Exception {
    SelfSigned identity = SelfSigned.create();
    try (RawServer server = RawServer.withTls(identity);
        RelayChannel channel = transport.open(server.address())) {
      assertEquals(hashOf(identity), channel.tlsKeyHash());
    }
  }

  @Test
  void reportsTheKeyAgainWhenTheTlsSessionIsResumed() throws Exception {
    SelfSigned identity = SelfSigned.create();
    try (RawServer server = RawServer.withTls(identity)) {
      for (int i = 0; i < 3; i++) {
        try (RelayChannel channel = transport.open(server.address());
            Peer peer = server.peer()) {
          // a round trip, so that the ticket for the next time has come
          peer.send(Peer.BINARY, Bytes.fromHex("01"));
          assertEquals(Optional.of(Bytes.fromHex("01")), channel.receive(20_000));
          assertEquals(hashOf(identity), channel.tlsKeyHash());
        }
      }
    }
  }

  @Test
  void reportsAnotherKeyForAnotherServer() throws Exception {
    try (RawServer one = RawServer.withTls(SelfSigned.create());
        RawServer other = RawServer.withTls(SelfSigned.create());
        RelayChannel first = transport.open(one.address());
        RelayChannel second = transport.open(other.address())) {
      assertNotEquals(first.tlsKeyHash(), second.tlsKeyHash());
    }
  }

  @Test
  void framesPassBothWays() throws Exception {
    try (RawServer server = RawServer.withTls(SelfSigned.create());
        RelayChannel channel = transport.open(server.address());
        Peer peer = server.peer()) {
      Bytes large = Bytes.copyOf(new byte[1 << 20]);
      channel.send(large);
      assertEquals(large, peer.read().payload());
      peer.send(Peer.BINARY, large);
      assertEquals(Optional.of(large), channel.receive(20_000));
    }
  }

  @Test
  void aServerWithoutTlsIsUnreachable() {
    try (RawServer plain = RawServer.plain()) {
      RelayAddress address = new RelayAddress(plain.address().uri().replace("ws:", "wss:"));
      ConnectionException refused =
          assertThrows(
              ConnectionException.class,
              () -> Patient.transport(Duration.ofMillis(500)).open(address));
      assertEquals(ConnectionException.Reason.UNREACHABLE, refused.reason());
    }
  }

  @Test
  void refusesAnAddressThatNamesAUser() throws Exception {
    try (RawServer server = RawServer.withTls(SelfSigned.create())) {
      RelayAddress address = new RelayAddress(server.address().uri().replace("://", "://u@"));
      ConnectionException refused =
          assertThrows(ConnectionException.class, () -> transport.open(address));
      assertEquals(ConnectionException.Reason.UNREACHABLE, refused.reason());
    }
  }

  private static Bytes hashOf(SelfSigned identity) throws Exception {
    byte[] key = identity.keys().getPublic().getEncoded();
    return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(key));
  }
}
