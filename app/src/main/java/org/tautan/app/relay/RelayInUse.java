package org.tautan.app.relay;

import java.util.Optional;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.PageOrigin;

/// The relay that a new link goes through.
///
/// @param address where the engine connects to
/// @param page where it serves the phone page
/// @param setUpToken there if this program runs the relay: then a code lets one new account in
public record RelayInUse(RelayAddress address, PageOrigin page, Optional<WireSecret> setUpToken) {}
