/// What TeaVM loads while it compiles the page; none of it runs in the browser.
@NullMarked
package org.tautan.page.build;

import org.jspecify.annotations.NullMarked;
