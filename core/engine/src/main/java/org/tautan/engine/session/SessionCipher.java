package org.tautan.engine.session;

import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.engine.prekey.PreKeys;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.prekey.PreKeyBundle;

/// Encrypts to and decrypts from single devices: Signal's PQXDH and Double Ratchet, on the wire of
/// version 4 and on no other.
///
/// Pure functions over [SessionRecord]: nothing is stored, no clock is read. The caller stores the
/// record that an outcome carries, in the transaction and the order that the outcome's comment
/// demands, and never uses an older record again.
///
/// Whatever a message or a bundle holds, the outcome is a value; no exception comes from bad input.
///
/// One thread at a time, as the [Primitives] demand.
public final class SessionCipher {
  private final Primitives primitives;
  private final LocalDevice self;
  private final RatchetKdf kdf;
  private final Pqxdh pqxdh;
  private final MessageOpener opener;
  private final byte[] ownIdentity;

  /// A cipher for this device. The identity must stay open as long as the cipher is used.
  public SessionCipher(Primitives primitives, RandomSource random, LocalDevice self) {
    this(primitives, random, self, AddressBinding.STRICT);
  }

  /// For checks against implementations that do not bind addresses.
  SessionCipher(
      Primitives primitives, RandomSource random, LocalDevice self, AddressBinding binding) {
    this.primitives = primitives;
    this.self = self;
    this.kdf = new RatchetKdf(primitives);
    this.pqxdh = new Pqxdh(primitives, random, self);
    this.ownIdentity = self.identity().publicKey().bytes().toByteArray();
    this.opener = new MessageOpener(primitives, random, self, binding, pqxdh);
  }

  /// Starts a session: checks the bundle's signatures against the peer's certified identity and
  /// makes a new current session, to be stored before anything is sent with it.
  ///
  /// @param record the sessions so far, which are kept for messages still under way
  /// @param now ms since 1970
  public InitiateOutcome initiate(SessionRecord record, PreKeyBundle bundle, Peer peer, long now) {
    if (!bundle.device().equals(peer.address().device())) {
      return new InitiateOutcome.WrongDevice();
    }
    if (!isSignedBy(peer.identity(), bundle)) {
      return new InitiateOutcome.BadSignature();
    }
    return pqxdh
        .initiate(bundle, peer.identity(), now)
        .<InitiateOutcome>map(state -> new InitiateOutcome.Initiated(record.started(state)))
        .orElseGet(InitiateOutcome.UnusableKey::new);
  }

  /// Encrypts with the current session.
  ///
  /// @param plaintext padded by the caller (see [Padding])
  /// @param now ms since 1970
  public EncryptOutcome encrypt(SessionRecord record, Peer peer, Bytes plaintext, long now) {
    return record
        .usable(peer.identity(), now)
        .<EncryptOutcome>map(state -> encrypt(record, state, peer, plaintext))
        .orElseGet(EncryptOutcome.NoUsableSession::new);
  }

  private EncryptOutcome encrypt(
      SessionRecord record, SessionState state, Peer peer, Bytes plaintext) {
    SenderChain chain = state.sender();
    byte[] message;
    try (MessageKeys keys = kdf.messageKeys(chain.chainKey().use(kdf::messageSeed))) {
      byte[] body =
          SignalMessage.body(
              chain.ratchetKeys().publicKey(),
              chain.index(),
              state.previousCounter(),
              keys.encrypt(primitives, plaintext.toByteArray()),
              Addresses.of(self.address(), peer.address()));
      message = keys.seal(primitives, body, ownIdentity, state.peerIdentityBytes());
    }
    SessionRecord next = record.advanced(0, state.sent(chain.next(kdf)));
    return state
        .pending()
        .map(pending ->
            new EncryptOutcome.Encrypted(
                CiphertextType.PREKEY_MESSAGE,
                Bytes.copyOf(
                    PreKeySignalMessage.write(pending, state.baseKey(), ownIdentity, message)),
                next))
        .orElseGet(() ->
            new EncryptOutcome.Encrypted(
                CiphertextType.SIGNAL_MESSAGE, Bytes.copyOf(message), next));
  }

  /// Decrypts a message, by whichever session it belongs to.
  ///
  /// @param record the sessions with the sender, [SessionRecord#empty] when there are none
  /// @param preKeys this device's own
  /// @param peer the sender, as the envelope names it and verified documents know it
  /// @param now ms since 1970
  public DecryptOutcome decrypt(
      SessionRecord record,
      PreKeys preKeys,
      Peer peer,
      CiphertextType type,
      Bytes ciphertext,
      long now) {
    try {
      byte[] bytes = ciphertext.toByteArray();
      return switch (type) {
        case SIGNAL_MESSAGE -> opener.open(record, peer, SignalMessage.parse(bytes));
        case PREKEY_MESSAGE ->
            opener.open(record, preKeys, peer, PreKeySignalMessage.parse(bytes), now);
        case UNKNOWN -> new DecryptOutcome.Malformed();
      };
    } catch (WireException _) {
      return new DecryptOutcome.Malformed();
    }
  }

  private boolean isSignedBy(IdentityKey identity, PreKeyBundle bundle) {
    return IdentityKeyPair.verify(
            primitives, identity, bundle.signed().publicKey().bytes(), bundle.signed().signature())
        && IdentityKeyPair.verify(
            primitives, identity, bundle.kyber().publicKey().bytes(), bundle.kyber().signature());
  }
}
