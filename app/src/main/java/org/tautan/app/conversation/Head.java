package org.tautan.app.conversation;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.tautan.app.AppParts;
import org.tautan.app.bridge.Later;
import org.tautan.app.search.FindBar;
import org.tautan.app.search.FindViewModel;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.content.OrderKey;

/// What stands above the rows: whom the conversation is with and, while somebody looks for
/// something in it, the bar for that.
final class Head extends VBox {
  private final AppParts parts;
  private final AccountId chat;
  private final Ways ways;
  private Optional<FindBar> bar = Optional.empty();

  /// What the bar leads to.
  ///
  /// @param jump shows a place
  /// @param toDay lets the person choose a day
  /// @param leave has the keyboard when the bar goes
  record Ways(Consumer<OrderKey> jump, Runnable toDay, Runnable leave) {}

  Head(AppParts parts, AccountId chat, HeaderView header, Ways ways) {
    super(header);
    this.parts = parts;
    this.chat = chat;
    this.ways = ways;
  }

  /// Opens the bar, or goes back into it.
  void find() {
    if (bar.isEmpty()) {
      FindViewModel model =
          new FindViewModel(
              parts.engine(), chat, Later.ofWindow(), hit -> ways.jump().accept(hit.order()));
      FindBar opened = new FindBar(model, parts.words(), ways.toDay(), this::end);
      bar = Optional.of(opened);
      getChildren().add(opened);
    }
    bar.get().enter();
  }

  void close() {
    bar.ifPresent(FindBar::close);
  }

  private void end() {
    close();
    bar.ifPresent(getChildren()::remove);
    bar = Optional.empty();
    ways.leave().run();
  }
}
