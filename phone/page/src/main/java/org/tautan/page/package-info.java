/// The phone in a browser: what the engine exports to JavaScript, compiled by TeaVM to WebAssembly
/// and, for older browsers, to JavaScript.
@NullMarked
package org.tautan.page;

import org.jspecify.annotations.NullMarked;
