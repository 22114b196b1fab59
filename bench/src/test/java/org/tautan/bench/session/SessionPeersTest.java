package org.tautan.bench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tautan.interop.SessionPeer;
import org.tautan.protocol.Bytes;

class SessionPeersTest {
  private static final Bytes TEXT = Bytes.fromHex("010203");

  static Stream<SessionPeer> bothSides() {
    SessionPeer other = ServiceLoader.load(SessionPeer.class).findFirst().orElseThrow();
    return Stream.of(new TautanSessions(), other);
  }

  @ParameterizedTest
  @MethodSource("bothSides")
  void measuresConversationsThatArrive(SessionPeer peer) {
    SessionPeer.Conversation conversation = peer.settled();
    for (int i = 0; i < 3; i++) {
      assertEquals(TEXT, conversation.decrypt(conversation.encrypt(TEXT)));
    }
    peer.handshake(TEXT).run();
  }
}
