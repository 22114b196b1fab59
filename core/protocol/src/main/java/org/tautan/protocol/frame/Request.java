package org.tautan.protocol.frame;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Label;
import org.tautan.protocol.Limits;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.Require;
import org.tautan.protocol.Signature;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.prekey.PreKeyUpload;

/// What a client can ask of its relay. Each is answered by the [Result] that it names, or by
/// [Result.Refusal].
///
/// Before login only [Hello], [Login], [OpenLink], [ReserveLink], [PassLink], [ClaimLink],
/// [FinishLink], [CloseLink] and [Register] are heard.
public sealed interface Request {
  // ---- connecting

  /// Opens a connection. Answer: [Result.HelloResult].
  record Hello(Nonce clientNonce, int protocolVersion) implements Request {
    /// Checks the version.
    public Hello {
      Require.natural(protocolVersion, "protocol version");
    }
  }

  /// Proves which device this is. Answer: [Result.LoginResult].
  ///
  /// @param counter committed by the device before it is used, higher than in every login before
  /// @param signature XEdDSA by the device over [#signingInput]
  record Login(AccountId account, DeviceId device, long counter, Signature signature)
      implements Request {
    /// Checks the counter.
    public Login {
      Require.natural(counter, "counter");
    }

    /// What the device signs.
    public static Bytes signingInput(
        Nonce clientNonce,
        Nonce relayNonce,
        RelayId relay,
        AccountId account,
        DeviceId device,
        long counter) {
      return SigningInput.of(
          Label.RELAY_LOGIN,
          clientNonce.bytes(),
          relayNonce.bytes(),
          relay.bytes(),
          account.bytes(),
          SigningInput.u32(device.number()),
          SigningInput.u64(counter));
    }
  }

  /// Asks whether the relay is still there. Answer: [Result.Done].
  record Ping() implements Request {}

  // ---- linking

  /// Opens a ref for a companion. Answer: [Result.OpenLinkResult].
  ///
  /// @param request the exact bytes of a link request, which the QR code commits to
  /// @param setUpToken with it the ref also admits one new account
  /// @param supersedes the ref that this one rotates
  record OpenLink(Bytes request, Optional<WireSecret> setUpToken, Optional<LinkRef> supersedes)
      implements Request {
    /// Checks the size.
    public OpenLink {
      request.requireAtMost(Limits.LINK_REQUEST, "link request");
    }
  }

  /// Reads the companion's request; with key and MAC, also takes the ref for this connection for 10
  /// minutes. Answer: [Result.ReserveLinkResult].
  record ReserveLink(LinkRef ref, Optional<CurvePublicKey> ephemeralKey, Optional<LinkMac> mac)
      implements Request {
    /// Checks that key and MAC come together.
    public ReserveLink {
      if (ephemeralKey.isPresent() != mac.isPresent()) {
        throw new IllegalArgumentException("reserve link: a key without a MAC, or the reverse");
      }
    }
  }

  /// One sealed message to the other side of a reserved ref. Answer: [Result.Done].
  record PassLink(LinkRef ref, Bytes sealed) implements Request {
    /// Checks the size.
    public PassLink {
      sealed.requireAtMost(Limits.LINK_SEALED, "sealed message");
    }
  }

  /// The phone says yes: a sealed provision for the companion. Answer: [Result.Done].
  ///
  /// @param signature XEdDSA by device 0 over [#signingInput]
  record ClaimLink(LinkRef ref, AccountId account, Bytes sealed, Signature signature)
      implements Request {
    /// Checks the size.
    public ClaimLink {
      sealed.requireAtMost(Limits.LINK_SEALED, "sealed message");
    }

    /// What device 0 signs.
    ///
    /// @param requestHash SHA-256 of the companion's request
    /// @param sealedHash SHA-256 of the sealed provision
    public static Bytes signingInput(LinkRef ref, Bytes requestHash, Bytes sealedHash) {
      return SigningInput.of(Label.LINK_CLAIM, ref.bytes(), requestHash, sealedHash);
    }
  }

  /// One half of an activation; the other must come within 60 s. Answer: [Result.Done].
  record FinishLink(LinkRef ref, FinishHalf half) implements Request {}

  /// Gives a ref up, from either side. Answer: [Result.Done].
  record CloseLink(LinkRef ref) implements Request {}

  /// A new account, or with a higher epoch a new primary of an existing one. Without lists it only
  /// asks for the account's directory, proven by the root's signature. Answer:
  /// [Result.RegisterResult].
  ///
  /// @param certificates companions that are kept, signed anew
  /// @param preKeys absent when it only asks
  /// @param capabilities absent when it only asks
  /// @param admission what a new account is admitted by
  record Register(
      PrimaryCertificate primaryCertificate,
      List<DeviceList> lists,
      List<DeviceCertificate> certificates,
      Optional<PreKeyUpload> preKeys,
      Optional<Capabilities> capabilities,
      Optional<Admission> admission)
      implements Request {
    /// Checks how many there are, copies the lists.
    public Register {
      lists = Require.list(lists, Limits.LISTS_READ, "lists");
      certificates = Require.list(certificates, Limits.DEVICES_READ, "certificates");
    }
  }

  // ---- messages

  /// Hands over one message for all devices of up to two accounts. Answer: [Result.SubmitResult],
  /// after a durable write. The same id again gets the same answer.
  ///
  /// @param targets one an account
  record Submit(
      SubmissionId submissionId, SubmitMode mode, MessageId messageId, List<Target> targets)
      implements Request {
    /// Checks how many there are, copies the list.
    public Submit {
      targets = Require.list(targets, Limits.TARGETS_READ, "targets");
    }
  }

  /// Everything up to this sequence is durable on the device: the relay deletes it. Answer:
  /// [Result.Done].
  record Ack(long sequence) implements Request {
    /// Checks the sequence.
    public Ack {
      Require.natural(sequence, "sequence");
    }
  }

  /// For connected devices only, never stored. Answer: [Result.Done].
  record SendEphemeral(List<Target> targets) implements Request {
    /// Checks how many there are, copies the list.
    public SendEphemeral {
      targets = Require.list(targets, Limits.TARGETS_READ, "targets");
    }
  }

  // ---- directory

  /// Asks for an account's signed documents. Answer: [Result.DirectoryResult].
  ///
  /// @param known what the asker has pinned
  record FetchDirectory(AccountId account, Optional<ListReference> known) implements Request {}

  /// Asks for what is needed to open sessions with these devices. Answer: [Result.PreKeyBundles].
  record FetchPreKeys(AccountId account, List<DeviceId> devices) implements Request {
    /// Checks how many there are, copies the list.
    public FetchPreKeys {
      devices = Require.list(devices, Limits.DEVICES_READ, "devices");
    }
  }

  /// Deposits prekeys. Answer: [Result.PreKeyCounts].
  record UploadPreKeys(PreKeyUpload preKeys) implements Request {}

  /// Publishes a chain of lists, of which only the last takes effect. Answer: [Result.Done].
  record PublishLists(List<DeviceList> lists) implements Request {
    /// Checks how many there are, copies the list.
    public PublishLists {
      lists = Require.list(lists, Limits.LISTS_READ, "lists");
    }
  }

  /// Publishes what this device can do. Answer: [Result.Done].
  record PublishCapabilities(Capabilities capabilities) implements Request {}

  /// Takes this device out. Answer: [Result.Done].
  record Leave(DeviceLeaves leaves) implements Request {}

  /// Asks when the own account's devices were last seen. Answer: [Result.Activity].
  record FetchActivity() implements Request {}

  /// Asks for an invite for one new account. Answer: [Result.Invite].
  record CreateInvite(WireSecret setUpToken) implements Request {
    /// Checks the size.
    public CreateInvite {
      setUpToken.requireSize(Admission.SET_UP_TOKEN_SIZE, "set-up token");
    }
  }

  // ---- blobs

  /// Asks to be let do one thing with one blob of the own account, over HTTP. Answer:
  /// [Result.BlobGrant].
  ///
  /// @param device with [BlobUse#PUT], for whom it is: the one device that may fetch and delete it
  /// @param size with [BlobUse#PUT], its bytes, exactly
  record GrantBlob(BlobUse use, BlobId blob, DeviceId device, int size) implements Request {
    /// Checks the size.
    public GrantBlob {
      Require.natural(size, "size");
    }
  }

  /// A request that this version does not know. Cannot be written.
  ///
  /// @param number of its field
  record UnknownRequest(int number) implements Request {}
}
