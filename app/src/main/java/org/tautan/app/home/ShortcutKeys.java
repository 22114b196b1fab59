package org.tautan.app.home;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.tautan.app.shell.Shortcut;

/// Binds the keys of [Shortcut] to a window for as long as a node is in it. They are pressed only
/// when what has the focus leaves them alone.
final class ShortcutKeys {
  private ShortcutKeys() {}

  /// Binds them.
  ///
  /// @return lets go of them
  static Subscription of(Node node, Consumer<Shortcut> pressed) {
    Subscription following =
        node.sceneProperty()
            .subscribe((before, now) -> {
              release(before);
              bind(now, pressed);
            });
    bind(node.getScene(), pressed);
    return () -> {
      following.unsubscribe();
      release(node.getScene());
    };
  }

  private static void bind(@Nullable Scene scene, Consumer<Shortcut> pressed) {
    if (scene == null) {
      return;
    }
    for (Shortcut shortcut : Shortcut.values()) {
      for (KeyCombination key : shortcut.keys()) {
        scene.getAccelerators().put(key, () -> pressed.accept(shortcut));
      }
    }
  }

  private static void release(@Nullable Scene scene) {
    if (scene == null) {
      return;
    }
    for (Shortcut shortcut : Shortcut.values()) {
      shortcut.keys().forEach(scene.getAccelerators()::remove);
    }
  }
}
