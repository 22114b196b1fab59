package org.tautan.page.key;

import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;

/// What an authenticator computed for its owner, and how to ask it for the same again.
///
/// @param secret 32 bytes; stays the caller's to close
/// @param credential which of its keys computed it
/// @param salt from what, 32 bytes
public record BiometricSecret(SecretBytes secret, Bytes credential, Bytes salt) {}
