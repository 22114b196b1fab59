/// How soon the desktop app shows what a person waits for, and what memory it takes.
@NullMarked
package org.tautan.bench.start;

import org.jspecify.annotations.NullMarked;
