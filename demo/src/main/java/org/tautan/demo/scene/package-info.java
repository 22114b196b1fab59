/// What happens in the story, scene by scene.
@NullMarked
package org.tautan.demo.scene;

import org.jspecify.annotations.NullMarked;
