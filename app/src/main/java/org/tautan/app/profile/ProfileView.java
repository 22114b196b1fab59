package org.tautan.app.profile;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.tautan.app.AppParts;
import org.tautan.app.avatar.Avatar;
import org.tautan.app.link.QrPane;
import org.tautan.app.profile.ProfileViewModel.Profile;
import org.tautan.app.shell.CopyButton;
import org.tautan.app.shell.PanelHead;
import org.tautan.app.shell.Screen;
import org.tautan.app.text.WrappedLabel;
import org.tautan.app.words.Words;

/// This person's own page, in the place of the list of chats.
public final class ProfileView implements Screen {
  private static final int MODULE = 6;

  private final Words words;
  private final ProfileViewModel model;
  private final Avatar avatar;
  private final Label name = new Label();
  private final Label id = new Label();
  private final StackPane code = new StackPane();
  private final CopyButton copy;
  private final VBox root = new VBox();
  private final Subscription subscription;
  private String link = "";

  /// @param back leads to the list
  public ProfileView(AppParts parts, Runnable back) {
    this.words = parts.words();
    this.model = new ProfileViewModel(parts.engine(), parts.relay()::pageOf);
    this.avatar = new Avatar(parts.emoji()).large();
    this.copy =
        new CopyButton(words.text("profile.copy"), words.text("profile.copied"), () -> link);
    copy.setId("profile-copy");
    name.getStyleClass().add("t-title");
    name.setId("profile-name");
    name.setWrapText(true);
    id.getStyleClass().add("contact-id");
    id.setId("profile-id");
    id.setWrapText(true);
    id.setMinHeight(Label.USE_PREF_SIZE);
    VBox body =
        new VBox(
            section(avatar, name, text("profile.name-text", "t-small")),
            section(
                text("profile.code", "t-strong"),
                text("profile.code-text", "t-small"),
                code,
                copy,
                text("profile.renew", "t-small")),
            section(text("profile.id", "t-strong"), id));
    body.getStyleClass().add("profile-body");
    // all at once, so that nothing moves when the code comes
    body.setVisible(false);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root.getChildren()
        .addAll(
            new PanelHead("profile", words.text("profile.title"), words.text("profile.back"), back),
            scroll);
    root.getStyleClass().add("profile");
    root.setId("profile");
    this.subscription =
        model
            .profile()
            .subscribe(now ->
                now.ifPresent(profile -> {
                  show(profile);
                  body.setVisible(true);
                }));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    model.close();
  }

  private void show(Profile profile) {
    link = profile.contactLink();
    name.setText(profile.account().displayName());
    id.setText(profile.account().id().display());
    avatar.show(profile.account().id(), profile.account().displayName());
    QrPane pane = new QrPane(MODULE, words.text("profile.code-spoken"));
    pane.show(link);
    code.getChildren().setAll(pane);
  }

  private Label text(String key, String style) {
    return WrappedLabel.of(words.text(key), style);
  }

  private static VBox section(Node... nodes) {
    VBox section = new VBox(nodes);
    section.getStyleClass().add("profile-section");
    return section;
  }
}
