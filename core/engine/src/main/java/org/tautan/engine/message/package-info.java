/// Contents: sealing one for every device of its readers, opening one, and what each kind does.
@NullMarked
package org.tautan.engine.message;

import org.jspecify.annotations.NullMarked;
