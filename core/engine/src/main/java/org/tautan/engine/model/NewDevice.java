package org.tautan.engine.model;

import java.util.OptionalLong;
import org.tautan.protocol.DeviceId;

/// A device that has joined the own account without this device's doing: the person should know of
/// it. It stands in the verified list; only its name is its own word.
///
/// @param id 0 for another phone that has taken the account over
/// @param name what it is called; empty where nobody has said
/// @param platform its operating system; empty likewise
/// @param linkedOn when the phone let it in, ms since 1970, by its certificate; empty for a phone
public record NewDevice(DeviceId id, String name, String platform, OptionalLong linkedOn) {}
