package org.tautan.protocol.prekey;

import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.Signature;

/// An ML-KEM-1024 prekey (Signal, PQXDH §2.2), for one use or as the last resort.
///
/// @param signature XEdDSA by the identity key over the 1569 bytes of the public key, without a
///   label
public record KyberPreKey(PreKeyId id, KyberPublicKey publicKey, Signature signature) {}
