package org.tautan.engine.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.document.PinnedDevices;
import org.tautan.engine.device.Directories;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.ledger.Unit;
import org.tautan.engine.message.Draft;
import org.tautan.engine.message.FreshSessions;
import org.tautan.engine.message.Recipients;
import org.tautan.engine.message.Sessions;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.OutboxStore;
import org.tautan.engine.port.Ports;
import org.tautan.engine.port.SentLogStore.Sent;
import org.tautan.engine.session.Padding;
import org.tautan.engine.session.Peer;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.SentTranscript;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.DeviceMessage;
import org.tautan.protocol.frame.Request.Submit;
import org.tautan.protocol.frame.SubmitMode;
import org.tautan.protocol.frame.Target;

/// Encrypts a draft for every device of its readers, each with its own session, all inside one
/// transaction: ratchet steps, the log for retries and the frame to send become durable together,
/// so that no message key is ever used twice (PROTOCOL §5, §8).
final class Sealer {
  private final Ports ports;
  private final AccountHolder account;
  private final Directories directories;
  private final Sessions sessions;
  private final FreshSessions fresh;
  private final Enrichment enrichment;

  Sealer(
      Ports ports,
      AccountHolder account,
      Directories directories,
      Sessions sessions,
      FreshSessions fresh) {
    this.ports = ports;
    this.account = account;
    this.directories = directories;
    this.sessions = sessions;
    this.fresh = fresh;
    this.enrichment = new Enrichment(account);
  }

  /// What goes to one account.
  private record Part(PinnedDevices to, List<Peer> readers, AccountId chat, Content content) {}

  /// Encrypts; writes only when the outcome is `Sealed`.
  SealOutcome seal(Unit unit, Draft draft) {
    Optional<PinnedDevices> own = directories.find(unit, account.get().account());
    if (own.isEmpty()) {
      return new SealOutcome.NeedsDirectory(account.get().account());
    }
    return switch (draft.recipients()) {
      case Recipients.Chat(AccountId to) when isOwn(to) ->
          submit(unit, SubmitMode.FANOUT, draft, List.of(noteToSelf(draft, own.get())));
      case Recipients.Chat(AccountId to) -> sealFor(unit, draft, own.get(), to, Copies.OWN_TOO);
      case Recipients.Contact(AccountId to) -> sealFor(unit, draft, own.get(), to, Copies.NONE);
      case Recipients.OwnDevices() ->
          submit(unit, SubmitMode.FANOUT, draft, List.of(ownPart(draft, own.get())));
      case Recipients.Devices(AccountId to, List<DeviceId> devices) ->
          sealDevices(unit, draft, own.get(), to, devices);
    };
  }

  private enum Copies {
    OWN_TOO,
    NONE
  }

  private SealOutcome sealFor(
      Unit unit, Draft draft, PinnedDevices own, AccountId to, Copies copies) {
    Optional<PinnedDevices> peer = directories.find(unit, to);
    if (peer.isEmpty()) {
      return new SealOutcome.NeedsDirectory(to);
    }
    Optional<Chat> chat = unit.chats().find(to);
    if (chat.isPresent() && chat.get().hold() != SendingHold.NONE) {
      return new SealOutcome.Held(to, chat.get().hold());
    }
    List<Peer> everybody = new ArrayList<>(readers(peer.get()));
    if (copies == Copies.OWN_TOO) {
      everybody.addAll(others(own));
    }
    List<Peer> strangers = strangers(unit, everybody);
    if (!strangers.isEmpty()) {
      return new SealOutcome.NeedsSessions(strangers);
    }
    Content outward = enrichment.forContact(unit, draft, own, peer.get());
    Part there = new Part(peer.get(), readers(peer.get()), to, outward);
    return switch (copies) {
      case NONE -> submit(unit, SubmitMode.DIRECT, draft, List.of(there));
      case OWN_TOO ->
          submit(
              unit, SubmitMode.FANOUT, draft, List.of(there, transcript(draft, own, to, outward)));
    };
  }

  private Part transcript(Draft draft, PinnedDevices own, AccountId chat, Content outward) {
    Content inner = enrichment.forOwn(draft, own, new SentTranscript(chat, outward.encode()));
    return new Part(own, others(own), chat, inner);
  }

  private Part noteToSelf(Draft draft, PinnedDevices own) {
    return transcript(draft, own, own.account(), enrichment.forOwn(draft, own, draft.kind()));
  }

  private Part ownPart(Draft draft, PinnedDevices own) {
    return new Part(own, others(own), own.account(), enrichment.forOwn(draft, own, draft.kind()));
  }

  private SealOutcome sealDevices(
      Unit unit, Draft draft, PinnedDevices own, AccountId to, List<DeviceId> devices) {
    Optional<PinnedDevices> peer = directories.find(unit, to);
    if (peer.isEmpty()) {
      return new SealOutcome.NeedsDirectory(to);
    }
    List<Peer> readers =
        readers(peer.get()).stream()
            .filter(reader -> devices.contains(reader.address().device()))
            .filter(reader -> !reader.address().equals(account.get().address()))
            .toList();
    List<Peer> strangers = strangers(unit, readers);
    if (!strangers.isEmpty()) {
      return new SealOutcome.NeedsSessions(strangers);
    }
    Content content =
        isOwn(to)
            ? enrichment.forOwn(draft, own, draft.kind())
            : enrichment.forContact(unit, draft, own, peer.get());
    return submit(
        unit, SubmitMode.DIRECT, draft, List.of(new Part(peer.get(), readers, to, content)));
  }

  private boolean isOwn(AccountId to) {
    return to.equals(account.get().account());
  }

  private SealOutcome submit(Unit unit, SubmitMode mode, Draft draft, List<Part> parts) {
    List<Peer> strangers =
        strangers(unit, parts.stream().flatMap(part -> part.readers().stream()).toList());
    if (!strangers.isEmpty()) {
      return new SealOutcome.NeedsSessions(strangers);
    }
    if (parts.stream().allMatch(part -> part.readers().isEmpty())) {
      return new SealOutcome.NoReaders();
    }
    List<Target> targets = parts.stream().map(part -> target(unit, part)).toList();
    SubmissionId id = new SubmissionId(Bytes.copyOf(ports.random().bytes(SubmissionId.SIZE)));
    Submit submit = new Submit(id, mode, draft.id(), targets);
    return new SealOutcome.Sealed(new OutboxStore.Sealed(id, new ClientFrame(0, submit).encode()));
  }

  private Target target(Unit unit, Part part) {
    Bytes encoded = part.content().encode();
    Bytes padded = Padding.pad(encoded);
    List<DeviceMessage> messages = new ArrayList<>();
    for (Peer reader : part.readers()) {
      messages.add(encrypt(unit, reader, part, padded, encoded));
    }
    return new Target(part.to().account(), part.to().reference(), messages);
  }

  private DeviceMessage encrypt(Unit unit, Peer reader, Part part, Bytes padded, Bytes encoded) {
    Sessions.Encrypted encrypted = sessions.encrypt(unit, reader, padded);
    unit.sentLog()
        .add(
            reader.address(),
            sessions.hash(encrypted.ciphertext()),
            new Sent(part.chat(), part.content().messageId(), encoded),
            now());
    boolean own = part.to().account().equals(account.get().account());
    return new DeviceMessage(
        reader.address().device(),
        encrypted.registrationId(),
        encrypted.type(),
        own ? Audience.OWN_ACCOUNT : Audience.ANYONE,
        encrypted.ciphertext());
  }

  private List<Peer> readers(PinnedDevices devices) {
    return devices.recipients(now()).stream()
        .map(device ->
            new Peer(new DeviceAddress(devices.account(), device.device()), device.identityKey()))
        .toList();
  }

  private List<Peer> strangers(Unit unit, List<Peer> readers) {
    return readers.stream()
        .filter(reader -> !sessions.canSend(unit, reader) || fresh.isDue(unit, reader))
        .toList();
  }

  private List<Peer> others(PinnedDevices own) {
    return readers(own).stream()
        .filter(peer -> !peer.address().equals(account.get().address()))
        .toList();
  }

  private long now() {
    return ports.clock().millis();
  }
}
