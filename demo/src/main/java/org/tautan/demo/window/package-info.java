/// Real windows of the desktop app, each in a process of its own, moved by the story's commands.
@NullMarked
package org.tautan.demo.window;

import org.jspecify.annotations.NullMarked;
