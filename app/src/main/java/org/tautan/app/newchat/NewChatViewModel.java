package org.tautan.app.newchat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.newchat.NewChatState.Problem;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.qr.PictureSource;
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.api.Chats.AddOutcome;
import org.tautan.engine.api.OwnAccount;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.linking.CodeReading;
import org.tautan.protocol.linking.ContactLink;

/// Adding somebody by their contact link, however it comes: typed, pasted, in a picture, on the
/// screen. Every change is checked at once. On the window's thread.
public final class NewChatViewModel {
  private static final List<String> BEGINNINGS = List.of("https://", "http://", "tautan://");

  private final EngineClient engine;
  private final CodeFinder finder;
  private final Consumer<AccountId> opened;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<NewChatState> state =
      new ReadOnlyObjectWrapper<>(new NewChatState.Waiting());
  private Optional<OwnAccount> own = Optional.empty();
  private int looks;

  /// Begins with nothing.
  ///
  /// @param opened is told whose chat is open now
  public NewChatViewModel(EngineClient engine, CodeFinder finder, Consumer<AccountId> opened) {
    this.engine = engine;
    this.finder = finder;
    this.opened = opened;
    text.subscribe((_, now) -> check(now));
    engine.ask(
        asked -> asked.account(),
        account -> {
          own = account;
          check(text.get());
        });
  }

  /// The link.
  public StringProperty text() {
    return text;
  }

  /// What it leads to.
  public ReadOnlyObjectProperty<NewChatState> state() {
    return state.getReadOnlyProperty();
  }

  /// Takes what was dropped or pasted.
  public void take(PictureSource source) {
    switch (source) {
      case PictureSource.Words(String words) -> text.set(words.strip());
      case PictureSource.Picture(var pixels) -> finder.inPicture(pixels, looking());
      case PictureSource.PictureFile(var path) -> finder.inFile(path, looking());
      case PictureSource.Nothing() -> refuse(Problem.EMPTY_CLIPBOARD);
    }
  }

  /// Looks for a code on the screen.
  public void lookAtScreen() {
    finder.onScreen(looking());
  }

  /// Opens the chat, when the link leads to somebody.
  public void open() {
    if (state.get() instanceof NewChatState.Ready) {
      String link = text.get();
      engine.ask(asked -> asked.chats().add(link), this::added);
    }
  }

  private void added(AddOutcome outcome) {
    switch (outcome) {
      case AddOutcome.Added(var chat) -> opened.accept(chat.account());
      case AddOutcome.NotALink() -> refuse(Problem.NOT_A_LINK);
      case AddOutcome.VersionTooNew() -> refuse(Problem.VERSION_TOO_NEW);
      case AddOutcome.OtherRelay() -> refuse(Problem.OTHER_RELAY);
      case AddOutcome.Yourself() -> refuse(Problem.YOURSELF);
    }
  }

  /// Whatever the person does meanwhile makes an answer stale.
  private Consumer<QrReading> looking() {
    looks++;
    int look = looks;
    state.set(new NewChatState.Looking());
    return reading -> {
      if (look == looks) {
        found(reading);
      }
    };
  }

  private void found(QrReading reading) {
    switch (reading) {
      case QrReading.Found(List<String> texts) -> {
        String best = best(texts);
        if (text.get().equals(best)) {
          check(best);
        }
        text.set(best);
      }
      case QrReading.NotFound() -> refuse(Problem.NO_CODE);
      case QrReading.NotAPicture() -> refuse(Problem.NOT_A_PICTURE);
      case QrReading.TooLarge(int _, int _) -> refuse(Problem.TOO_LARGE);
      case QrReading.Unreadable(String _) -> refuse(Problem.UNREADABLE);
      case QrReading.NoScreen(String _) -> refuse(Problem.NO_SCREEN);
    }
  }

  /// Of several codes, one that leads to somebody else: one's own may well be on the screen, too.
  private String best(List<String> texts) {
    return texts.stream()
        .filter(each ->
            ContactLink.read(each) instanceof CodeReading.Found<ContactLink>(var link)
                && !isOwn(link))
        .findFirst()
        .orElse(texts.getFirst());
  }

  private boolean isOwn(ContactLink link) {
    return own.filter(account -> account.id().equals(link.account())).isPresent();
  }

  private void check(String written) {
    looks++;
    String link = written.strip();
    if (link.isEmpty()) {
      state.set(new NewChatState.Waiting());
      return;
    }
    switch (ContactLink.read(link)) {
      case CodeReading.Found<ContactLink>(ContactLink found) -> check(found);
      case CodeReading.VersionTooNew<ContactLink> _ -> refuse(Problem.VERSION_TOO_NEW);
      case CodeReading.OtherPurpose<ContactLink> _ -> refuse(Problem.LINK_CODE);
      case CodeReading.Damaged<ContactLink> _ -> refuse(Problem.DAMAGED);
      case CodeReading.NotATautanCode<ContactLink> _ -> {
        if (mayBecomeALink(link)) {
          state.set(new NewChatState.Beginning());
        } else {
          refuse(Problem.NOT_A_LINK);
        }
      }
    }
  }

  private void check(ContactLink link) {
    if (isOwn(link)) {
      refuse(Problem.YOURSELF);
      return;
    }
    if (own.filter(account -> !account.relayId().equals(link.relay())).isPresent()) {
      refuse(Problem.OTHER_RELAY);
      return;
    }
    AccountId account = link.account();
    int look = looks;
    engine.ask(
        asked -> asked.chats().find(account),
        known -> {
          if (look == looks) {
            state.set(new NewChatState.Ready(account, known));
          }
        });
  }

  /// While somebody types, the beginning of a link is no mistake yet.
  private static boolean mayBecomeALink(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    return BEGINNINGS.stream().anyMatch(it -> it.startsWith(lower))
        || (BEGINNINGS.stream().anyMatch(lower::startsWith) && !lower.contains("#"));
  }

  private void refuse(Problem why) {
    state.set(new NewChatState.Refused(why));
  }
}
