/// What is wrong with the connection, in words.
@NullMarked
package org.tautan.app.connection;

import org.jspecify.annotations.NullMarked;
