/// Stories: several engines around a real relay, from a first meeting to what an adversary tries.
@NullMarked
package org.tautan.testkit.story;

import org.jspecify.annotations.NullMarked;
