package org.tautan.app.newchat;

import java.io.File;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.tautan.app.AppParts;
import org.tautan.app.avatar.Avatar;
import org.tautan.app.qr.PictureSource;
import org.tautan.app.shell.PanelHead;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;
import org.tautan.engine.model.Chat;
import org.tautan.protocol.AccountId;

/// Where somebody is added, in the place of the list of chats.
public final class NewChatView implements Screen {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final Words words;
  private final NewChatViewModel model;
  private final TextArea link = new TextArea();
  private final Label status = new Label();
  private final HBox person;
  private final Avatar avatar;
  private final Label name = new Label();
  private final Label about = new Label();
  private final Button open = new Button();
  private final VBox drop;
  private final VBox root = new VBox();
  private final Subscription subscription;

  /// @param begin a link to begin with; empty for none
  /// @param opened is told whose chat is to be shown
  /// @param back leads to the list
  public NewChatView(AppParts parts, String begin, Consumer<AccountId> opened, Runnable back) {
    this.words = parts.words();
    this.model = new NewChatViewModel(parts.engine(), parts.finder(), opened);
    this.avatar = new Avatar(parts.emoji());
    this.person = person();
    this.drop = drop();
    fill();
    VBox body = new VBox(text("newchat.text", "t-muted"), link, status, person, open, drop, ways());
    body.getStyleClass().add("newchat-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren()
        .addAll(
            new PanelHead("newchat", words.text("newchat.title"), words.text("newchat.back"), back),
            scroll);
    root.setId("newchat");
    root.getStyleClass().add("newchat");
    root.setOnDragOver(this::dragged);
    root.setOnDragExited(_ -> drop.pseudoClassStateChanged(OVER, false));
    root.setOnDragDropped(this::dropped);
    this.subscription = model.state().subscribe(this::show);
    model.text().set(begin);
    link.sceneProperty()
        .subscribe(scene -> {
          if (scene != null) {
            link.requestFocus();
          }
        });
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void fill() {
    link.setId("newchat-link");
    link.setPromptText(words.text("newchat.prompt"));
    link.setAccessibleText(words.text("newchat.link"));
    link.setWrapText(true);
    link.setPrefRowCount(3);
    link.textProperty().bindBidirectional(model.text());
    link.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    status.setId("newchat-status");
    status.getStyleClass().add("newchat-status");
    status.setWrapText(true);
    status.setMinHeight(Label.USE_PREF_SIZE);
    open.setId("newchat-open");
    open.getStyleClass().add("accent");
    open.setMaxWidth(Double.MAX_VALUE);
    open.setText(words.text("newchat.open"));
    open.setOnAction(_ -> model.open());
  }

  private void typed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      model.open();
      key.consume();
    } else if (key.isShortcutDown()
        && key.getCode() == KeyCode.V
        && !Clipboard.getSystemClipboard().hasString()) {
      paste();
      key.consume();
    }
  }

  private void paste() {
    model.take(PictureSource.of(Clipboard.getSystemClipboard()));
  }

  private HBox person() {
    name.getStyleClass().add("t-strong");
    name.setWrapText(true);
    about.getStyleClass().add("t-small");
    about.setWrapText(true);
    VBox lines = new VBox(name, about);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox both = new HBox(avatar, lines);
    both.setId("newchat-person");
    both.getStyleClass().add("newchat-person");
    return both;
  }

  private VBox drop() {
    Label label = text("newchat.drop", "t-small");
    VBox zone = new VBox(new FontIcon(Feather.IMAGE), label);
    zone.getStyleClass().add("newchat-drop");
    return zone;
  }

  private VBox ways() {
    VBox ways =
        new VBox(
            way("newchat-clipboard", Feather.CLIPBOARD, "newchat.clipboard", this::paste),
            way("newchat-file", Feather.FILE, "newchat.file", this::choose),
            way("newchat-screen", Feather.MONITOR, "newchat.screen", model::lookAtScreen));
    ways.getStyleClass().add("newchat-ways");
    return ways;
  }

  private Button way(String id, Feather icon, String key, Runnable action) {
    Button button = new Button(words.text(key), new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("chatlist-row");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.text("newchat.choose"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                words.text("newchat.pictures"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
    Optional<File> file = Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow()));
    file.ifPresent(chosen -> model.take(new PictureSource.PictureFile(chosen.toPath())));
  }

  private void dragged(DragEvent drag) {
    if (!(PictureSource.of(drag.getDragboard()) instanceof PictureSource.Nothing)) {
      drag.acceptTransferModes(TransferMode.COPY);
      drop.pseudoClassStateChanged(OVER, true);
    }
    drag.consume();
  }

  private void dropped(DragEvent drag) {
    model.take(PictureSource.of(drag.getDragboard()));
    drop.pseudoClassStateChanged(OVER, false);
    drag.setDropCompleted(true);
    drag.consume();
  }

  private void show(NewChatState now) {
    status.pseudoClassStateChanged(REFUSED, now instanceof NewChatState.Refused);
    status.setText(status(now));
    present(status, !status.getText().isEmpty());
    boolean ready = now instanceof NewChatState.Ready;
    present(person, ready);
    open.setDisable(!ready);
    if (now instanceof NewChatState.Ready(var account, var known)) {
      String title = known.map(Chat::title).orElse(account.display());
      boolean named = !title.equals(account.display());
      avatar.show(account, title);
      name.setText(named ? title : words.text("newchat.unnamed"));
      about.setText(words.text(known.isPresent() ? "newchat.known" : "newchat.new"));
    }
  }

  private String status(NewChatState now) {
    return switch (now) {
      case NewChatState.Waiting() -> "";
      case NewChatState.Beginning() -> words.text("newchat.beginning");
      case NewChatState.Looking() -> words.text("newchat.looking");
      case NewChatState.Ready(var _, var _) -> "";
      case NewChatState.Refused(var why) -> words.text("newchat.problem", why);
    };
  }

  private Label text(String key, String style) {
    return WrappedLabel.of(words.text(key), style);
  }

  private static void present(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }
}
