/// What the page asks of the engine and hears from it, as JSON. Plain Java, without the browser.
@NullMarked
package org.tautan.page.command;

import org.jspecify.annotations.NullMarked;
