/// The conversation with the relay: its signed hello, the login, requests and their answers,
/// pushes.
@NullMarked
package org.tautan.engine.connection;

import org.jspecify.annotations.NullMarked;
