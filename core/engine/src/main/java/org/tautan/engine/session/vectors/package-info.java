/// A golden transcript of sessions, which every build of the engine must reproduce. No test
/// framework, so that the browser's build runs it too.
@NullMarked
package org.tautan.engine.session.vectors;

import org.jspecify.annotations.NullMarked;
