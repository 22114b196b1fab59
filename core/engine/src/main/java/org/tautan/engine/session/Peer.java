package org.tautan.engine.session;

import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.IdentityKey;

/// The device at the other end of a session, as verified documents know it.
///
/// @param address bound into every message
/// @param identity the identity key that the device's certificate names; sessions with any other
///   key are not used, whatever a record holds
public record Peer(DeviceAddress address, IdentityKey identity) {}
