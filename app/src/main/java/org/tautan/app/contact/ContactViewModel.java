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
import org.tautan.desktop.qr.QrReading;
import org.tautan.engine.api.ContactDevices;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.SafetyCode;
import org.tautan.engine.model.ChatOverview;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.linking.CodeReading;

/// What is known of another person, and what can be done about them. On the window's thread.
public final class ContactViewModel implements AutoCloseable {
  private static final Predicate<String> NUMBER = Pattern.compile("\\d{60}").asMatchPredicate();
  private static final List<Comparison> GRAVEST_FIRST =
      List.of(
          Comparison.DIFFERENT,
          Comparison.CONTRADICTING_LISTS,
          Comparison.OLDER_LIST,
          Comparison.SAME,
          Comparison.SAME_NUMBER,
          Comparison.VERSION_TOO_NEW,
          Comparison.OWN_CODE);

  private final EngineClient engine;
  private final ChatActions actions;
  private final CodeFinder finder;
  private final AccountId account;
  private final ReadOnlyObjectWrapper<Optional<ChatOverview>> chat =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SafetyCode>> safety =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ContactDevices>> devices =
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

  /// The number to compare, with the device lists it goes with; empty until their keys are known.
  public ReadOnlyObjectProperty<Optional<SafetyCode>> safety() {
    return safety.getReadOnlyProperty();
  }

  /// Their devices; empty until their list is known.
  public ReadOnlyObjectProperty<Optional<ContactDevices>> devices() {
    return devices.getReadOnlyProperty();
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
      case PictureSource.Words(String words) -> compare(List.of(words));
      case PictureSource.Nothing() -> comparison.set(Comparison.NO_CODE);
    }
  }

  /// Compares it with the one on the screen: in a video call, or in a picture that is open.
  public void compareWithScreen() {
    comparison.set(Comparison.LOOKING);
    finder.onScreen(this::found);
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
    switch (reading) {
      case QrReading.Found(List<String> texts) -> compare(texts);
      case QrReading.NoScreen(String _) -> comparison.set(Comparison.NO_SCREEN);
      case QrReading.NotFound(),
          QrReading.NotAPicture(),
          QrReading.TooLarge(int _, int _),
          QrReading.Unreadable(String _) ->
          comparison.set(Comparison.NO_CODE);
    }
  }

  /// Of several codes, the gravest counts; one's own may well be on the screen, too.
  private void compare(List<String> texts) {
    Optional<SafetyCode> own = safety.get();
    List<Comparison> all =
        own.stream().flatMap(mine -> texts.stream().map(text -> compared(mine, text))).toList();
    comparison.set(
        GRAVEST_FIRST.stream().filter(all::contains).findFirst().orElse(Comparison.NO_CODE));
  }

  private static Comparison compared(SafetyCode mine, String text) {
    return switch (SafetyCode.read(text)) {
      case CodeReading.Found<SafetyCode>(SafetyCode shown) -> Comparison.of(mine.compare(shown));
      case CodeReading.VersionTooNew<SafetyCode> _ -> Comparison.VERSION_TOO_NEW;
      case CodeReading.NotATautanCode<SafetyCode> _,
          CodeReading.OtherPurpose<SafetyCode> _,
          CodeReading.Damaged<SafetyCode> _ ->
          digits(mine, text.replaceAll("\\s", ""));
    };
  }

  private static Comparison digits(SafetyCode mine, String text) {
    if (!NUMBER.test(text)) {
      return Comparison.NO_CODE;
    }
    return mine.number().digits().equals(text) ? Comparison.SAME_NUMBER : Comparison.DIFFERENT;
  }

  private void happened(List<EngineEvent> events) {
    boolean concerned =
        events.stream()
            .anyMatch(event ->
                event instanceof EngineEvent.DevicesChanged
                    || (event instanceof EngineEvent.ChatChanged(var changed)
                        && changed.account().equals(account)));
    if (concerned) {
      load();
    }
  }

  private void load() {
    engine.ask(
        asked ->
            new Known(
                asked.chats().overview(account),
                asked.chats().safetyCode(account),
                asked.chats().devices(account)),
        known -> {
          safety.set(known.safety());
          devices.set(known.devices());
          chat.set(known.chat());
        });
  }

  private record Known(
      Optional<ChatOverview> chat, Optional<SafetyCode> safety, Optional<ContactDevices> devices) {}
}
