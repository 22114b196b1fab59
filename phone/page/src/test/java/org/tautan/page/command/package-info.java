@NullMarked
package org.tautan.page.command;

import org.jspecify.annotations.NullMarked;
