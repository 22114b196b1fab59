/// What an account holds, as values: chats, messages, devices. Stores keep them, events carry them,
/// screens show them. No behaviour beyond their own invariants.
@NullMarked
package org.tautan.engine.model;

import org.jspecify.annotations.NullMarked;
