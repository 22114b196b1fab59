/// What a person does with chats and devices, as the facade offers it.
@NullMarked
package org.tautan.engine.chat;

import org.jspecify.annotations.NullMarked;
