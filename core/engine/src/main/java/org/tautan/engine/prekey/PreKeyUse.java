package org.tautan.engine.prekey;

import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.PreKeyId;

/// Which prekeys a message that started a session has used. To be stored in the transaction that
/// stores the session: the one-time prekeys are deleted, and the base key is remembered with the
/// others (see [PreKeys#wasAccepted]).
///
/// @param kyber one-time or last-resort, as `kyberLifetime` says
/// @param oneTime the one-time prekey, if the initiator got one
/// @param baseKey the initiator's ephemeral key, 33 bytes
public record PreKeyUse(
    PreKeyId signed,
    PreKeyId kyber,
    KyberPreKeyPair.Lifetime kyberLifetime,
    Optional<PreKeyId> oneTime,
    Bytes baseKey) {}
