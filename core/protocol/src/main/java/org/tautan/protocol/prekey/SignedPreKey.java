package org.tautan.protocol.prekey;

import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.Signature;

/// A device's current X25519 prekey (Signal, X3DH §2.2), rotated weekly.
///
/// @param signature XEdDSA by the identity key over the 33 bytes of the public key, without a label
public record SignedPreKey(PreKeyId id, CurvePublicKey publicKey, Signature signature) {}
