package org.tautan.app.diagnostics;

import java.time.Instant;
import java.util.List;

/// One thing that was logged.
///
/// @param message as it was written, arguments filled in: it may name things
/// @param trouble the kinds of the exceptions, outermost first, each with the places it came from;
///   never what they say
public record LogLine(
    Instant at, String level, String logger, String message, List<String> trouble) {}
