/// Text as people send it: emoji, links, scripts that run right to left, selection.
@NullMarked
package org.tautan.app.text;

import org.jspecify.annotations.NullMarked;
