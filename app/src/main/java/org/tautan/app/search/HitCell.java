package org.tautan.app.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.tautan.app.AppParts;
import org.tautan.app.text.OneLine;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.SearchWords;

/// One message that was found: whose chat and when, who wrote it, and the words around.
final class HitCell extends ListCell<Message> {
  private final AppParts parts;
  private final HitNames names;
  private final SearchViewModel model;
  private final OneLine title;
  private final Label time = new Label();
  private final Label sender = new Label();
  private final OneLine snippet;
  private final VBox row;

  HitCell(AppParts parts, SearchViewModel model, HitNames names) {
    this.parts = parts;
    this.model = model;
    this.names = names;
    this.title = new OneLine(parts.emoji(), "chat-title");
    this.snippet = new OneLine(parts.emoji(), "search-snippet");
    time.getStyleClass().add("chat-time");
    time.setMinWidth(USE_PREF_SIZE);
    sender.getStyleClass().add("search-sender");
    sender.setMinWidth(USE_PREF_SIZE);
    HBox first = line(title, time);
    HBox second = line(sender, snippet);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox.setHgrow(snippet, Priority.ALWAYS);
    row = new VBox(first, second);
    row.getStyleClass().add("search-hit");
    getStyleClass().add("search-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("chat-line");
    line.setMinWidth(0);
    return line;
  }

  @Override
  protected void updateItem(Message hit, boolean empty) {
    super.updateItem(hit, empty);
    if (empty || hit == null || !(hit.body() instanceof MessageBody.Text(String text))) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    SearchWords words = model.hits().get().words();
    Snippet shown = Snippet.of(text, words);
    String chat = names.chat(hit);
    String when = names.when(hit);
    boolean mine = names.isOwn(hit);
    title.show(chat);
    time.setText(when);
    sender.setText(mine ? parts.words().text("search.you") : "");
    sender.setVisible(mine);
    sender.setManaged(mine);
    snippet.show(shown.text(), shown.marks());
    setGraphic(row);
    setAccessibleText(parts.words().text("search.hit", chat, mine ? 1 : 0, shown.text(), when));
  }
}
