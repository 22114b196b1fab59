package org.tautan.engine.session;

import java.util.Optional;
import org.tautan.protocol.PreKeyId;

/// What an initiator repeats in every message until the first reply arrives.
///
/// @param registrationId the sender's own
/// @param kyberCiphertext 1569 bytes, the type byte included; not to be changed
@SuppressWarnings("ArrayRecordComponent") // a carrier inside one state, never compared
record PendingPreKey(
    int registrationId,
    Optional<PreKeyId> oneTimePreKey,
    PreKeyId signedPreKey,
    PreKeyId kyberPreKey,
    byte[] kyberCiphertext) {}
