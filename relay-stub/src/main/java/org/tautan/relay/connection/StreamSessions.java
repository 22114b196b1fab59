package org.tautan.relay.connection;

import io.netty.channel.Channel;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.tautan.crypto.RandomSource;
import org.tautan.protocol.Bytes;
import org.tautan.relay.connection.RefusalCounts.Cut;

/// The streams that are open. Each has an id of 16 random bytes, told to nobody but whoever reads
/// it: with it one may send in the stream's name. Any thread.
final class StreamSessions {
  /// Bytes of an id.
  static final int ID_BYTES = 16;

  private final RandomSource random;
  private final RefusalCounts counts;
  private final ConcurrentMap<Bytes, StreamSession> open = new ConcurrentHashMap<>();

  StreamSessions(RandomSource random, RefusalCounts counts) {
    this.random = random;
    this.counts = counts;
  }

  /// A session of the stream that this channel is to carry, for as long as it is open.
  StreamSession begin(Channel channel) {
    Bytes id = Bytes.wrap(random.bytes(ID_BYTES));
    StreamSession session = new StreamSession(channel, id);
    open.put(id, session);
    channel
        .closeFuture()
        .addListener(_ -> {
          open.remove(id);
          session.gone();
        });
    return session;
  }

  /// The session with an id in hexadecimal digits. Counts when there is none.
  Optional<StreamSession> find(String hex) {
    Optional<StreamSession> found =
        isId(hex) ? Optional.ofNullable(open.get(Bytes.fromHex(hex))) : Optional.empty();
    if (found.isEmpty()) {
      counts.closed(Cut.NO_STREAM);
    }
    return found;
  }

  private static boolean isId(String hex) {
    return hex.length() == 2 * ID_BYTES && hex.chars().allMatch(HexFormat::isHexDigit);
  }
}
