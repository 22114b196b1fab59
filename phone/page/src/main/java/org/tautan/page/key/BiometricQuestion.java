package org.tautan.page.key;

import org.tautan.protocol.Bytes;

/// How to ask the authenticator for what opens the storage.
///
/// @param credential which of its keys
/// @param salt from what it computes
public record BiometricQuestion(Bytes credential, Bytes salt) {}
