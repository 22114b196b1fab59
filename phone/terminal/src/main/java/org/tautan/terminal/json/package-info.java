/// The bot mode: commands as JSON lines in, answers and events as JSON lines out.
@NullMarked
package org.tautan.terminal.json;

import org.jspecify.annotations.NullMarked;
