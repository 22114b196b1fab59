package org.tautan.engine.session;

import org.tautan.crypto.IdentityKeyPair;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.RegistrationId;

/// This device, as it takes part in sessions. The identity stays owned, and is closed, by whoever
/// made it.
public record LocalDevice(
    DeviceAddress address, IdentityKeyPair identity, RegistrationId registrationId) {}
