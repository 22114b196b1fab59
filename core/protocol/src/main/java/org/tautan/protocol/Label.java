package org.tautan.protocol;

/// What a signature, MAC, hash or derived key is for. Every such input of ours begins with its
/// label's text and a zero byte (see [SigningInput]), so that no input can be read under two
/// labels.
///
/// The fields named here are the exact inputs, in this order; numbers are big-endian. A body is the
/// exact bytes that travel. Signal's own prekey signatures have no label: they begin with byte 05
/// or 08, labels with `t`.
public enum Label {
  /// SHA-256, first 20 bytes, of {root key}: the [AccountId].
  ACCOUNT("tautan/v1/account"),
  /// SHA-256 of {relay key}: the [RelayId].
  RELAY("tautan/v1/relay"),
  /// SHA-256 of {device list body}: the [ListHash].
  LIST_HASH("tautan/v1/list-hash"),
  /// SHA-256 of {certificate body}: the [CertificateHash].
  CERTIFICATE_HASH("tautan/v1/certificate-hash"),

  /// Ed25519 by the root key over {primary certificate body}.
  PRIMARY_BY_ROOT("tautan/v1/primary-by-root"),
  /// XEdDSA by device 0 over {device certificate body}.
  DEVICE_BY_ACCOUNT("tautan/v1/device-by-account"),
  /// XEdDSA by the companion over {device certificate body, root key}.
  ACCOUNT_BY_DEVICE("tautan/v1/account-by-device"),
  /// XEdDSA by device 0 over {device list body}.
  DEVICE_LIST("tautan/v1/device-list"),
  /// XEdDSA by the leaving device over {device leaves body}.
  DEVICE_LEAVES("tautan/v1/device-leaves"),
  /// XEdDSA by the device over {capabilities body}.
  CAPABILITIES("tautan/v1/capabilities"),

  /// Ed25519 by the relay key over {client nonce, relay nonce, TLS key hash or empty, time (u64),
  /// oldest version (u32), newest version (u32)}.
  RELAY_HELLO("tautan/v1/relay-hello"),
  /// XEdDSA by the device over {client nonce, relay nonce, relay id, account, device (u32), counter
  /// (u64)}.
  RELAY_LOGIN("tautan/v1/relay-login"),
  /// Ed25519 by the relay key over {relay id, version (u64), each address in UTF-8}.
  RELAY_ADDRESSES("tautan/v1/relay-addresses"),

  /// HMAC-SHA256 over {ref, request, phone's ephemeral key}: takes a ref.
  LINK_RESERVE("tautan/v1/link-reserve"),
  /// HKDF-Expand of K, 32 bytes, with {`mac`, `to-phone` or `to-companion`}.
  LINK_KEY("tautan/v1/link-key"),
  /// The transcript {version (u32), ref, relay id, request, phone's ephemeral key}, a field of
  /// others.
  LINK_TRANSCRIPT("tautan/v1/link-transcript"),
  /// HKDF-Expand of K with {transcript, n}: the three emoji that both screens show.
  LINK_EMOJI("tautan/v1/link-emoji"),
  /// Associated data {transcript} of what is sealed by the companion for the phone.
  LINK_TO_PHONE("tautan/v1/link-to-phone"),
  /// Associated data {transcript} of what is sealed by the phone for the companion.
  LINK_TO_COMPANION("tautan/v1/link-to-companion"),
  /// XEdDSA by device 0 over {ref, SHA-256(request), SHA-256(sealed)}.
  LINK_CLAIM("tautan/v1/link-claim"),

  /// Associated data {transfer, stage (u32), index (u32), first (u64), count (u32), promised (u64),
  /// last (u32, 0 or 1), blob id, size (u32), inflated size (u32)} of a chunk of history.
  HISTORY_CHUNK("tautan/v1/history-chunk"),

  /// SHA-256, first 2 bytes: the checksum of a recovery kit in letters.
  RECOVERY_KIT("tautan/v1/recovery-kit");

  private final String text;

  Label(String text) {
    this.text = text;
  }

  /// The ASCII text that stands in the input.
  public String text() {
    return text;
  }
}
