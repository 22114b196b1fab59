package org.tautan.engine.api;

import java.util.Optional;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;

/// How a companion offers itself for linking.
///
/// @param relay where it opens its refs
/// @param page where that relay serves the phone page; printed in the code
/// @param setUpToken the relay's, if this program has it: then the code also lets one new account
///   in
/// @param signIn the tick box "Stay signed in"
/// @param deviceName what the computer calls itself
/// @param platform its operating system, for people
public record CompanionLinkOptions(
    RelayAddress relay,
    PageOrigin page,
    Optional<WireSecret> setUpToken,
    SignIn signIn,
    String deviceName,
    String platform) {}
