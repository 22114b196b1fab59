package org.tautan.app.contact;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.tautan.app.bridge.EngineClient;
import org.tautan.app.chatlist.ChatActions;
import org.tautan.app.chatlist.MuteChoice;
import org.tautan.app.qr.CodeFinder;
import org.tautan.app.qr.PictureSource;
import org.tautan.crypto.document.SafetyNumber;
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.model.ChatOverview;
import org.tautan.protocol.AccountId;

/// What is known of another person, and what can be done about them. On the window's thread.
public final class ContactViewModel implements AutoCloseable {
  private static final Predicate<String> NUMBER = Pattern.compile("\\d{60}").asMatchPredicate();

  private final EngineClient engine;
  private final ChatActions actions;
  private final CodeFinder finder;
  private final AccountId account;
  private final ReadOnlyObjectWrapper<Optional<ChatOverview>> chat =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SafetyNumber>> safety =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Comparison> comparison =
      new ReadOnlyObjectWrapper<>(Comparison.NOT_YET);
  private final Subscription subscription;

  /// Follows what is known of an account.
  public ContactViewModel(
      EngineClient engine, ChatActions actions, CodeFinder finder, AccountId account) {
    this.engine = engine;
    this.actions = actions;
    this.finder = finder;
    this.account = account;
    this.subscription = engine.subscribe(this::happened);
    load();
  }

  /// The chat with them; empty while that is being asked.
  public ReadOnlyObjectProperty<Optional<ChatOverview>> chat() {
    return chat.getReadOnlyProperty();
  }

  /// The number to compare; empty until their keys are known.
  public ReadOnlyObjectProperty<Optional<SafetyNumber>> safety() {
    return safety.getReadOnlyProperty();
  }

  /// What came of comparing it.
  public ReadOnlyObjectProperty<Comparison> comparison() {
    return comparison.getReadOnlyProperty();
  }

  /// Compares the number with the one in a picture.
  public void compare(PictureSource source) {
    switch (source) {
      case PictureSource.Picture(var pixels) -> {
        comparison.set(Comparison.LOOKING);
        finder.inPicture(pixels, this::found);
      }
      case PictureSource.PictureFile(var path) -> {
        comparison.set(Comparison.LOOKING);
        finder.inFile(path, this::found);
      }
      case PictureSource.Words(String words) -> compare(List.of(words.replaceAll("\\s", "")));
      case PictureSource.Nothing() -> comparison.set(Comparison.NO_CODE);
    }
  }

  /// Gives them another name; blank for their own.
  public void nickname(String name) {
    actions.nickname(account, name.strip());
  }

  /// Silences the chat.
  public void mute(MuteChoice choice) {
    actions.mute(account, choice);
  }

  /// Lets it sound again.
  public void unmute() {
    actions.unmute(account);
  }

  /// Shows and answers nothing of them any more.
  public void block() {
    actions.block(account);
  }

  /// Undoes that.
  public void unblock() {
    actions.unblock(account);
  }

  /// Takes the chat off the list.
  public void remove() {
    actions.remove(account);
  }

  @Override
  public void close() {
    subscription.unsubscribe();
  }

  private void found(QrReading reading) {
    compare(reading instanceof QrReading.Found(List<String> texts) ? texts : List.of());
  }

  private void compare(List<String> texts) {
    Optional<String> other = texts.stream().filter(NUMBER).findFirst();
    comparison.set(
        other
            .map(number ->
                safety.get().map(SafetyNumber::digits).filter(number::equals).isPresent()
                    ? Comparison.SAME
                    : Comparison.DIFFERENT)
            .orElse(Comparison.NO_CODE));
  }

  private void happened(List<EngineEvent> events) {
    boolean concerned =
        events.stream()
            .anyMatch(event ->
                event instanceof EngineEvent.ChatChanged(var changed)
                    && changed.account().equals(account));
    if (concerned) {
      load();
    }
  }

  private void load() {
    engine.ask(
        asked -> new Known(asked.chats().overview(account), asked.chats().safetyNumber(account)),
        known -> {
          safety.set(known.safety());
          chat.set(known.chat());
        });
  }

  private record Known(Optional<ChatOverview> chat, Optional<SafetyNumber> safety) {}
}
