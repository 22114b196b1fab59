package org.tautan.engine.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.document.ListComparison;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.crypto.document.VerifiedDevice;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.EngineEvent.Freshness;
import org.tautan.engine.api.EngineEvent.TypingChanged;
import org.tautan.engine.connection.RelayConnection;
import org.tautan.engine.delivery.Incoming.Origin;
import org.tautan.engine.device.Directories;
import org.tautan.engine.device.DirectoryWatch;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.message.Sessions;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Failure;
import org.tautan.engine.model.Line;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.session.DecryptOutcome;
import org.tautan.engine.session.Padding;
import org.tautan.engine.session.Peer;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.Typing;
import org.tautan.protocol.envelope.Envelope;

/// Opens what the relay delivers. Session step, prekey use, message row or the kept envelope: all
/// in one transaction, durable before the relay hears of it (DESIGN §2). The relay's word about who
/// sent something counts for nothing until the session of that very, verified device has opened it.
public final class Receiver {
  private final Ledger ledger;
  private final AccountHolder account;
  private final Directories directories;
  private final DirectoryWatch watch;
  private final Sessions sessions;
  private final ContentRouter router;
  private final Retries retries;
  private final ChatLog log;

  /// The parts that it works with.
  public record Parts(
      Ledger ledger,
      AccountHolder account,
      Directories directories,
      DirectoryWatch watch,
      Sessions sessions,
      ContentRouter router,
      Retries retries,
      ChatLog log) {}

  public Receiver(Parts parts) {
    this.ledger = parts.ledger();
    this.account = parts.account();
    this.directories = parts.directories();
    this.watch = parts.watch();
    this.sessions = parts.sessions();
    this.router = parts.router();
    this.retries = parts.retries();
    this.log = parts.log();
  }

  /// What one attempt to open found.
  private enum Step {
    /// Done, whatever the outcome; may be acked.
    SETTLED,
    /// The sender's devices are not known well enough.
    ASK_FOR_DEVICES
  }

  /// Takes in the first of these envelopes, in their order and in one transaction: all of them, or
  /// as many as there are up to one that needs to know more of somebody's devices; that one is the
  /// last. Durable when this returns.
  ///
  /// @param connection where to ask for the sender's devices
  /// @return how many were settled; at least one
  /// @throws ConnectionException when they had to be asked for and could not be; not everything was
  ///   settled
  public int receive(RelayConnection connection, List<Envelope> envelopes, Freshness freshness)
      throws ConnectionException {
    List<Cited> outdated = new ArrayList<>();
    Opened opened = ledger.write(unit -> openFirst(unit, envelopes, freshness, outdated));
    if (opened.next() == Step.ASK_FOR_DEVICES) {
      Envelope unsettled = envelopes.get(opened.settled());
      DeviceAddress from = unsettled.source().orElseThrow();
      directories.refresh(connection, from.account());
      ledger.write(unit -> open(unit, from, unsettled, freshness, outdated, Asked.ALREADY));
    }
    for (Cited cited : outdated) {
      catchUp(connection, cited);
    }
    return opened.next() == Step.ASK_FOR_DEVICES ? opened.settled() + 1 : opened.settled();
  }

  /// How far one transaction came, and what the envelope after those is waiting for.
  private record Opened(int settled, Step next) {}

  private Opened openFirst(
      Unit unit, List<Envelope> envelopes, Freshness freshness, List<Cited> outdated) {
    int settled = 0;
    for (Envelope envelope : envelopes) {
      Optional<DeviceAddress> source = envelope.source().filter(_ -> isForHere(envelope));
      Step step =
          source.isEmpty()
              ? Step.SETTLED
              : open(unit, source.get(), envelope, freshness, outdated, Asked.NOT_YET);
      if (step == Step.ASK_FOR_DEVICES) {
        return new Opened(settled, step);
      }
      settled++;
      if (!outdated.isEmpty()) {
        break;
      }
    }
    return new Opened(settled, Step.SETTLED);
  }

  private boolean isForHere(Envelope envelope) {
    return envelope.destination().equals(account.get().address());
  }

  /// Looks at an ephemeral envelope: somebody types. Whatever is wrong with it, it is forgotten.
  public void glimpse(Envelope envelope) {
    if (envelope.source().isEmpty() || !isForHere(envelope)) {
      return;
    }
    DeviceAddress from = envelope.source().get();
    ledger.write(unit -> {
      Optional<Peer> peer = isContact(unit, from.account()) ? peer(unit, from) : Optional.empty();
      if (peer.isPresent()
          && sessions.decrypt(unit, peer.get(), envelope)
              instanceof DecryptOutcome.Decrypted done) {
        typing(done.plaintext())
            .ifPresent(activity -> unit.tell(new TypingChanged(from.account(), activity)));
      }
      return from;
    });
  }

  private static Optional<Activity> typing(Bytes plaintext) {
    try {
      Optional<Bytes> stripped = Padding.strip(plaintext);
      if (stripped.isPresent()
          && Content.decode(stripped.get()).kind() instanceof Typing(boolean active)) {
        return Optional.of(active ? Activity.TYPING : Activity.IDLE);
      }
      return Optional.empty();
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  private enum Asked {
    NOT_YET,
    ALREADY
  }

  private Step open(
      Unit unit,
      DeviceAddress from,
      Envelope envelope,
      Freshness freshness,
      List<Cited> outdated,
      Asked asked) {
    if (isBlocked(unit, from.account())) {
      return Step.SETTLED;
    }
    Optional<Peer> peer = peer(unit, from);
    if (peer.isEmpty()) {
      return asked == Asked.NOT_YET ? Step.ASK_FOR_DEVICES : refuse(unit, from);
    }
    return switch (sessions.decrypt(unit, peer.get(), envelope)) {
      case DecryptOutcome.Decrypted done -> {
        Incoming.Origin origin = isOwn(from.account()) ? Origin.OWN : Origin.OTHER;
        accept(unit, done.plaintext(), from, origin, envelope, freshness, outdated);
        yield Step.SETTLED;
      }
      case DecryptOutcome.Duplicate() -> Step.SETTLED;
      case DecryptOutcome.UntrustedIdentity _ ->
          asked == Asked.NOT_YET ? Step.ASK_FOR_DEVICES : refuse(unit, from);
      case DecryptOutcome.WrongSender() -> refuse(unit, from);
      case DecryptOutcome.NoSession() -> fail(unit, from, envelope, Failure.NO_SESSION);
      case DecryptOutcome.BadMac() -> fail(unit, from, envelope, Failure.BAD_MAC);
      case DecryptOutcome.UnknownPreKey() -> fail(unit, from, envelope, Failure.UNKNOWN_PREKEY);
      case DecryptOutcome.Stale() -> fail(unit, from, envelope, Failure.STALE);
      case DecryptOutcome.TooFarAhead() -> fail(unit, from, envelope, Failure.TOO_FAR_AHEAD);
      case DecryptOutcome.Malformed() -> fail(unit, from, envelope, Failure.MALFORMED);
    };
  }

  private void accept(
      Unit unit,
      Bytes plaintext,
      DeviceAddress from,
      Origin origin,
      Envelope envelope,
      Freshness freshness,
      List<Cited> outdated) {
    try {
      Bytes stripped =
          Padding.strip(plaintext)
              .orElseThrow(
                  () -> new MalformedException(MalformedException.Reason.WRONG_SIZE, "padding"));
      Content content = Content.decode(stripped);
      if (!content.messageId().equals(envelope.messageId())) {
        refuse(unit, from);
        return;
      }
      content.directory().ifPresent(shown -> directories.offer(unit, from.account(), shown));
      checkCited(unit, from.account(), content.senderList(), outdated);
      checkCited(unit, account.get().account(), content.recipientList(), outdated);
      router.route(unit, new Incoming(from, origin, content, envelope.acceptedAt(), freshness));
    } catch (MalformedException _) {
      refuse(unit, from);
    }
  }

  private void checkCited(Unit unit, AccountId who, ListReference cited, List<Cited> outdated) {
    if (directories.cited(unit, who, cited) == ListComparison.NEWER) {
      watch.awaited(unit, who);
      outdated.add(new Cited(who, cited));
    }
  }

  /// A list that somebody cited and that is not known here.
  private record Cited(AccountId who, ListReference list) {}

  private void catchUp(RelayConnection connection, Cited cited) throws ConnectionException {
    directories.refresh(connection, cited.who());
    ledger.write(unit -> {
      ListComparison now = directories.cited(unit, cited.who(), cited.list());
      if (now == ListComparison.NEWER) {
        watch.withheld(unit, cited.who());
      } else {
        watch.shown(unit, cited.who());
      }
      return now;
    });
  }

  private Step refuse(Unit unit, DeviceAddress from) {
    if (isOwn(from.account()) || isContact(unit, from.account())) {
      log.lineOnce(unit, from.account(), Line.WRONG_SENDER, from.device().number());
    }
    return Step.SETTLED;
  }

  private Step fail(Unit unit, DeviceAddress from, Envelope envelope, Failure failure) {
    if (isOwn(from.account()) || isContact(unit, from.account())) {
      retries.failed(unit, from, envelope, failure);
    }
    return Step.SETTLED;
  }

  private Optional<Peer> peer(Unit unit, DeviceAddress from) {
    return directories
        .find(unit, from.account())
        .flatMap(devices -> member(devices, from))
        .map(device -> new Peer(from, device.identityKey()));
  }

  private static Optional<VerifiedDevice> member(PinnedDevices devices, DeviceAddress from) {
    return devices.members().stream()
        .filter(device -> device.device().equals(from.device()))
        .findFirst();
  }

  private boolean isOwn(AccountId who) {
    return who.equals(account.get().account());
  }

  private static boolean isBlocked(Unit unit, AccountId who) {
    return unit.chats().find(who).filter(c -> c.state() == ChatState.BLOCKED).isPresent();
  }

  private static boolean isContact(Unit unit, AccountId who) {
    return unit.chats().find(who).filter(c -> c.state() == ChatState.ACCEPTED).isPresent();
  }
}
