package org.tautan.protocol;

/// The protocol's limits. A decoder checks them before it allocates anything.
///
/// Those named `…_READ` only bound what a decoder accepts; they are wider than the rule, so that
/// who breaks the rule gets the refusal that names it instead of "malformed".
public final class Limits {
  /// Bytes of one frame.
  public static final int FRAME = 1 << 20;

  /// Bytes of one envelope's ciphertext; also of one content with its padding.
  public static final int CIPHERTEXT = 64 * 1024;

  /// Bytes of UTF-8 in one text.
  public static final int TEXT = 16 * 1024;

  /// Characters (Unicode scalar values) of a person's, device's or platform's name.
  public static final int NAME = 100;

  /// Bytes of UTF-8 that so many characters can have.
  public static final int NAME_BYTES = 4 * NAME;

  /// Bytes of one of a relay's addresses.
  public static final int RELAY_ADDRESS = 300;

  /// Addresses of one relay.
  public static final int RELAY_ADDRESSES = 8;

  /// Bytes of a signed document's body, unknown fields included.
  public static final int BODY = 16 * 1024;

  /// Bytes of a link request.
  public static final int LINK_REQUEST = 1024;

  /// Bytes of one sealed message between the two sides of a linking.
  public static final int LINK_SEALED = 8 * 1024;

  /// Devices of an account: the phone and four companions.
  public static final int DEVICES = 5;

  /// Devices that are read in one list or message.
  public static final int DEVICES_READ = 64;

  /// Lists in a chain or directory: years of weekly renewals.
  public static final int LISTS_READ = 1024;

  /// Accounts that one submission names.
  public static final int TARGETS = 2;

  /// Accounts that are read in one submission or refusal.
  public static final int TARGETS_READ = 16;

  /// One-time X25519 prekeys that a device keeps at its relay.
  public static final int ONE_TIME_PREKEYS = 100;

  /// One-time ML-KEM prekeys that a device keeps at its relay.
  public static final int ONE_TIME_KYBER_PREKEYS = 20;

  /// One-time prekeys of either kind that are read in one upload.
  public static final int PREKEYS_READ = 500;

  /// Message ids in one receipt.
  public static final int RECEIPT_IDS = 1000;

  /// Kinds of content that a device says it can show.
  public static final int CONTENT_KINDS = 256;

  /// Attempts to have one ciphertext sent again.
  public static final int RETRIES = 5;

  /// Bytes of a contact key, exactly.
  public static final int CONTACT_KEY = 16;

  /// Bytes of one blob at the relay: a chunk of history, sealed.
  public static final int BLOB = 4 << 20;

  /// Bytes that one chunk of history may have once it is inflated.
  public static final int INFLATED = 64 << 20;

  /// Messages, and chats, that are read in one chunk of history.
  public static final int HISTORY_READ = 1 << 17;

  private Limits() {}
}
