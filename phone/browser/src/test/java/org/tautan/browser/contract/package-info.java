/// What runs inside the browser for the tests of the storage: compiled by TeaVM, not shipped.
@NullMarked
package org.tautan.browser.contract;

import org.jspecify.annotations.NullMarked;
