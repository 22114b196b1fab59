package org.tautan.protocol.frame;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.Require;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.envelope.DeliveryItem;
import org.tautan.protocol.envelope.Envelope;

/// What a relay says unasked. None of it proves anything about an account, but for the signed
/// documents that it carries.
public sealed interface Push extends RelayFrame {
  // ---- messages

  /// The next item of this device's mailbox. Ack it when it is durable on the device.
  ///
  /// @param sequence grows within one mailbox in commit order
  record Delivery(long sequence, DeliveryItem item) implements Push {
    /// Checks the sequence.
    public Delivery {
      Require.natural(sequence, "sequence");
    }
  }

  /// The backlog that was there at login has been pushed.
  record QueueEmpty() implements Push {}

  /// For now only; never stored and never acked.
  record EphemeralDelivery(Envelope envelope) implements Push {}

  /// A list of this device's own account changed.
  record ListChanged(ListReference list) implements Push {}

  // ---- linking

  /// To the companion: a phone read the code and took the ref.
  record LinkReserved(LinkRef ref, CurvePublicKey ephemeralKey, LinkMac mac) implements Push {}

  /// A sealed message from the other side.
  record LinkPassed(LinkRef ref, Bytes sealed) implements Push {
    /// Checks the size.
    public LinkPassed {
      sealed.requireAtMost(Limits.LINK_SEALED, "sealed message");
    }
  }

  /// To the companion: the phone said yes; the sealed provision.
  record LinkClaimed(LinkRef ref, Bytes sealed) implements Push {
    /// Checks the size.
    public LinkClaimed {
      sealed.requireAtMost(Limits.LINK_SEALED, "sealed message");
    }
  }

  /// To the phone: the companion's certificate with both signatures.
  record LinkFinished(LinkRef ref, DeviceCertificate certificate) implements Push {}

  /// To both: the device is one of the account's.
  record LinkActivated(LinkRef ref, AccountDirectory directory) implements Push {}

  /// The ref is of no more use.
  record LinkEnded(LinkRef ref, LinkEndReason reason) implements Push {}

  // ---- this device and the relay

  /// Two copies of one device's profile are about. Its mailbox is held.
  ///
  /// @param noticedAt the relay's clock, ms since 1970
  record ProfileCopied(DeviceId device, long noticedAt) implements Push {
    /// Checks the time.
    public ProfileCopied {
      Require.natural(noticedAt, "noticed at");
    }
  }

  /// This device is no longer one of the account's; the proof is signed.
  record Revoked(AccountDirectory directory) implements Push {}

  /// The relay is going away.
  ///
  /// @param comeBackAfter ms
  record Closing(long comeBackAfter) implements Push {
    /// Checks the time.
    public Closing {
      Require.natural(comeBackAfter, "come back after");
    }
  }

  /// Something that this version does not know; to be ignored. Cannot be written.
  ///
  /// @param number of its field
  record UnknownPush(int number) implements Push {}
}
