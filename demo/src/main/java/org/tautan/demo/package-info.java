/// The whole story in one command: a relay, a phone and a companion that link and chat.
@NullMarked
package org.tautan.demo;

import org.jspecify.annotations.NullMarked;
