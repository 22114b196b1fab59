package org.tautan.engine.delivery;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.FreshSessions;
import org.tautan.engine.message.Sessions;
import org.tautan.engine.model.Line;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.session.Peer;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.frame.Request.FetchPreKeys;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.Result.PreKeyBundles;
import org.tautan.protocol.frame.Result.Refusal;
import org.tautan.protocol.prekey.PreKeyBundle;

/// Opens sessions with devices: fetches their prekeys from the relay and checks them against the
/// certified identity before anything is sent under them.
final class SessionOpener {
  private final Ledger ledger;
  private final Sessions sessions;
  private final FreshSessions fresh;
  private final ChatLog log;

  SessionOpener(Ledger ledger, Sessions sessions, FreshSessions fresh, ChatLog log) {
    this.ledger = ledger;
    this.sessions = sessions;
    this.fresh = fresh;
    this.log = log;
  }

  /// Tries to open a session with each of these devices.
  ///
  /// @return whether there is one to send with for each of them now
  boolean open(RelayConnection connection, List<Peer> peers) throws ConnectionException {
    List<AccountId> accounts =
        peers.stream().map(peer -> peer.address().account()).distinct().toList();
    boolean all = true;
    for (AccountId account : accounts) {
      List<Peer> there =
          peers.stream().filter(peer -> peer.address().account().equals(account)).toList();
      List<PreKeyBundle> bundles = fetch(connection, account, there);
      all &= ledger.<Boolean, RuntimeException>write(unit -> start(unit, there, bundles));
    }
    return all;
  }

  private static List<PreKeyBundle> fetch(
      RelayConnection connection, AccountId account, List<Peer> peers) throws ConnectionException {
    List<DeviceId> devices = peers.stream().map(peer -> peer.address().device()).toList();
    Result result = connection.request(new FetchPreKeys(account, devices));
    if (result instanceof PreKeyBundles found) {
      return found.bundles();
    }
    if (result instanceof Refusal) {
      return List.of();
    }
    throw RelayConnection.unexpected("prekeys");
  }

  private boolean start(Unit unit, List<Peer> peers, List<PreKeyBundle> bundles) {
    boolean all = true;
    for (Peer peer : peers) {
      fresh.tried(peer.address());
      Optional<PreKeyBundle> bundle =
          bundles.stream()
              .filter(found -> found.device().equals(peer.address().device()))
              .findFirst();
      if (bundle.isPresent() && !sessions.start(unit, peer, bundle.get())) {
        log.lineOnce(
            unit, peer.address().account(), Line.PREKEYS_REFUSED, peer.address().device().number());
      }
      all &= sessions.canSend(unit, peer);
    }
    return all;
  }
}
