package org.tautan.protocol.prekey;

import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.PreKeyId;

/// An X25519 prekey for one use (Signal, X3DH §2.2). Not signed.
public record OneTimePreKey(PreKeyId id, CurvePublicKey publicKey) {}
