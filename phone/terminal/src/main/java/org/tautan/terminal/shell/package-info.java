/// The chat shell that phone and companion share.
@NullMarked
package org.tautan.terminal.shell;

import org.jspecify.annotations.NullMarked;
