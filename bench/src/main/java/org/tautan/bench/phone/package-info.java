/// The phone page in a browser, against what people wait for.
@NullMarked
package org.tautan.bench.phone;

import org.jspecify.annotations.NullMarked;
