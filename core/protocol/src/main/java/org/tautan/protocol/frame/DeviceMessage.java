package org.tautan.protocol.frame;

import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.envelope.CiphertextType;

/// One device's ciphertext in a submission.
///
/// @param registrationId of the installation that the session is with
/// @param ciphertext the relay refuses more than 64 KiB by name, so the size is not checked here
public record DeviceMessage(
    DeviceId device,
    RegistrationId registrationId,
    CiphertextType type,
    Audience audience,
    Bytes ciphertext) {}
