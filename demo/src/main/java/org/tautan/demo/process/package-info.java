/// Real processes: the relay, phones and companions, started as people start them.
@NullMarked
package org.tautan.demo.process;

import org.jspecify.annotations.NullMarked;
