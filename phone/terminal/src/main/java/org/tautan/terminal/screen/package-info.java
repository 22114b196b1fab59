/// How things look in a terminal: colours, ticks, messages, QR codes.
@NullMarked
package org.tautan.terminal.screen;

import org.jspecify.annotations.NullMarked;
