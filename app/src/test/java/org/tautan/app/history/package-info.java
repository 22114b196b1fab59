/// Stories about messages from before the linking.
@NullMarked
package org.tautan.app.history;

import org.jspecify.annotations.NullMarked;
