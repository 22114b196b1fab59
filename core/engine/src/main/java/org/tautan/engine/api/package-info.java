/// What the app, the terminals and the phone page see of the engine, and all that they see:
/// `Engine`, its events, its outcomes.
@NullMarked
package org.tautan.engine.api;

import org.jspecify.annotations.NullMarked;
