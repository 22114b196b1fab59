package org.tautan.protocol.frame;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Label;
import org.tautan.protocol.Limits;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.RelayKey;
import org.tautan.protocol.Require;
import org.tautan.protocol.Signature;
import org.tautan.protocol.SigningInput;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.prekey.PreKeyBundle;

/// What a relay answers to a [Request].
public sealed interface Result {
  /// No, and why.
  ///
  /// @param mismatched with [RefusalReason#MISMATCHED_DEVICES]
  /// @param retryAfter ms, with [RefusalReason#RATE_LIMITED] and [RefusalReason#UNAVAILABLE], else
  ///   0
  /// @param directory the account's current one, with the reasons that begin with `LIST_`
  record Refusal(
      RefusalReason reason,
      Optional<MismatchedDevices> mismatched,
      long retryAfter,
      Optional<AccountDirectory> directory)
      implements Result {
    /// Checks the time.
    public Refusal {
      Require.natural(retryAfter, "retry after");
    }

    /// A refusal that needs no more than its reason.
    public static Refusal of(RefusalReason reason) {
      return new Refusal(reason, Optional.empty(), 0, Optional.empty());
    }
  }

  /// Yes, and there is nothing more to say.
  record Done() implements Result {}

  /// Who the relay is and what it speaks.
  ///
  /// @param relayKey its hash is the relay id
  /// @param tlsKeyHash of the TLS key that this connection shows; absent without TLS
  /// @param time ms since 1970
  /// @param signature Ed25519 by the relay key over [#signingInput]
  record HelloResult(
      RelayKey relayKey,
      Nonce relayNonce,
      Optional<TlsKeyHash> tlsKeyHash,
      long time,
      int oldestVersion,
      int newestVersion,
      Signature signature)
      implements Result {
    /// Checks time and versions.
    public HelloResult {
      Require.natural(time, "time");
      Require.natural(oldestVersion, "oldest version");
      Require.natural(newestVersion, "newest version");
    }

    /// What the relay signs.
    public static Bytes signingInput(
        Nonce clientNonce,
        Nonce relayNonce,
        Optional<TlsKeyHash> tlsKeyHash,
        long time,
        int oldestVersion,
        int newestVersion) {
      return SigningInput.of(
          Label.RELAY_HELLO,
          clientNonce.bytes(),
          relayNonce.bytes(),
          tlsKeyHash.map(TlsKeyHash::bytes).orElse(Bytes.empty()),
          SigningInput.u64(time),
          SigningInput.u32(oldestVersion),
          SigningInput.u32(newestVersion));
    }

    /// What this answer's signature must be over.
    public Bytes signingInput(Nonce clientNonce) {
      return signingInput(clientNonce, relayNonce, tlsKeyHash, time, oldestVersion, newestVersion);
    }
  }

  /// The device is logged in.
  ///
  /// @param list the account's current one
  /// @param queued envelopes waiting; they are pushed from now on, then [Push.QueueEmpty]
  record LoginResult(ListReference list, PreKeyCounts preKeys, long queued) implements Result {
    /// Checks the number.
    public LoginResult {
      Require.natural(queued, "queued");
    }
  }

  /// A ref is open.
  ///
  /// @param lifetime ms from now
  record OpenLinkResult(LinkRef ref, long lifetime) implements Result {
    /// Checks the time.
    public OpenLinkResult {
      Require.natural(lifetime, "lifetime");
    }
  }

  /// The exact bytes of the companion's link request.
  record ReserveLinkResult(Bytes request) implements Result {
    /// Checks the size.
    public ReserveLinkResult {
      request.requireAtMost(Limits.LINK_REQUEST, "link request");
    }
  }

  /// The account's directory as it is now; absent when there is no such account yet.
  record RegisterResult(Optional<AccountDirectory> directory) implements Result {}

  /// The submission is durable.
  ///
  /// @param acceptedAt the relay's clock, ms since 1970
  record SubmitResult(long acceptedAt) implements Result {
    /// Checks the time.
    public SubmitResult {
      Require.natural(acceptedAt, "accepted at");
    }
  }

  /// An account's directory.
  record DirectoryResult(AccountDirectory directory) implements Result {}

  /// One bundle for each device that was asked for and has prekeys.
  record PreKeyBundles(List<PreKeyBundle> bundles) implements Result {
    /// Checks how many there are, copies the list.
    public PreKeyBundles {
      bundles = Require.list(bundles, Limits.DEVICES_READ, "bundles");
    }
  }

  /// How many one-time prekeys of this device the relay still has.
  record PreKeyCounts(int oneTime, int oneTimeKyber) implements Result {
    /// Checks the numbers.
    public PreKeyCounts {
      Require.natural(oneTime, "one-time prekeys");
      Require.natural(oneTimeKyber, "one-time Kyber prekeys");
    }
  }

  /// When the own account's devices were last seen.
  record Activity(List<DeviceActivity> devices) implements Result {
    /// Checks how many there are, copies the list.
    public Activity {
      devices = Require.list(devices, Limits.DEVICES_READ, "devices");
    }
  }

  /// Admits one new account.
  ///
  /// @param expiresAt ms since 1970
  record Invite(WireSecret invite, long expiresAt) implements Result {
    /// Checks size and time.
    public Invite {
      invite.requireSize(Admission.INVITE_SIZE, "invite");
      Require.natural(expiresAt, "expires at");
    }
  }

  /// Lets its bearer do one thing with one blob, once, in an HTTP request to the relay's own
  /// address.
  ///
  /// @param grant goes into the header `Authorization: Tautan …`, in hex
  /// @param expiresAt ms since 1970
  record BlobGrant(WireSecret grant, long expiresAt) implements Result {
    /// Bytes of a grant.
    public static final int GRANT_SIZE = 32;

    /// Checks size and time.
    public BlobGrant {
      grant.requireSize(GRANT_SIZE, "grant");
      Require.natural(expiresAt, "expires at");
    }
  }

  /// A result that this version does not know. Cannot be written.
  ///
  /// @param number of its field
  record UnknownResult(int number) implements Result {}
}
