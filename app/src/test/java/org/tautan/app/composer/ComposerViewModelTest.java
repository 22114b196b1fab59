package org.tautan.app.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

class ComposerViewModelTest {
  private final Chat chat = new Chat();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");
  private final ComposerViewModel model =
      new ComposerViewModel(chat, Words.of(Language.ENGLISH), () -> now);

  @Test
  void sendsWhatIsWrittenWithoutTheBlanksAroundItAndIsEmptyAgain() {
    model.text().set("  Halo\n Budi \n");
    model.submit();

    assertEquals(List.of("Halo\n Budi"), chat.sent);
    assertEquals("", model.text().get());
    assertEquals(1, model.sent().get());
    assertEquals("", model.notice().get());
  }

  @Test
  void sendsNothingOfBlanks() {
    model.text().set(" \n\t");
    model.submit();

    assertEquals(List.of(), chat.sent);
    assertEquals(List.of(), chat.signals, "nor does anybody type then");
  }

  @Test
  void tellsBeforeSendingThatATextIsTooLong() {
    model.text().set("é".repeat(8 * 1024));
    assertEquals("", model.notice().get());

    model.text().set("é".repeat(8 * 1024) + "a");
    assertTrue(model.notice().get().contains("17 of at most 16 KB"), model.notice().get());
    model.submit();

    assertEquals(List.of(), chat.sent);
    assertEquals(8 * 1024 + 1, model.text().get().length(), "it is kept");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void keepsTheTextAndSaysWhyItWasNotSent(SendOutcome refusal, String why) {
    chat.outcome = refusal;
    model.text().set("penting");
    model.submit();

    assertEquals("penting", model.text().get());
    assertEquals(0, model.sent().get());
    assertTrue(model.notice().get().contains(why), model.notice().get());
  }

  static Stream<Object[]> refusals() {
    return Stream.of(
        new Object[] {new SendOutcome.NoChat(), "no longer there"},
        new Object[] {new SendOutcome.NotAccepted(), "Accept"},
        new Object[] {new SendOutcome.Blocked(), "blocked"},
        new Object[] {new SendOutcome.Held(SendingHold.LIST_FORKED), "safety"},
        new Object[] {new SendOutcome.PhoneSilent(), "14 days"},
        new Object[] {new SendOutcome.NotLinked(), "no longer linked"});
  }

  @Test
  void tellsThatSomebodyTypesNowAndThenAndWhenTheyStop() {
    model.text().set("H");
    model.text().set("Ha");
    assertEquals(List.of(Activity.TYPING), chat.signals);

    now = now.plus(ComposerViewModel.SIGNAL_EVERY);
    model.text().set("Hal");
    assertEquals(List.of(Activity.TYPING, Activity.TYPING), chat.signals);

    now = now.plus(Duration.ofSeconds(1));
    model.rested();
    assertEquals(Activity.IDLE, chat.signals.getLast());

    model.text().set("Halo");
    assertEquals(Activity.TYPING, chat.signals.getLast(), "at once after a rest");
    model.submit();
    assertEquals(Activity.IDLE, chat.signals.getLast());
    int told = chat.signals.size();
    model.close();
    assertEquals(told, chat.signals.size(), "nothing more to tell");
  }

  @Test
  void keepsWhatWasBegunAndFindsItAgain() {
    model.text().set("nanti");
    assertEquals("", chat.draft);
    model.rested();
    assertEquals("nanti", chat.draft);
    model.text().set("nanti saja");
    model.close();

    ComposerViewModel again = new ComposerViewModel(chat, Words.of(Language.ENGLISH), () -> now);
    assertEquals("nanti saja", again.text().get());
    again.submit();
    assertEquals("", chat.draft, "what was sent is no draft any more");
  }

  @Test
  void whatAFullDiskDidNotTakeStaysAndMayBeSentLater() {
    ComposerViewModel model = new ComposerViewModel(chat, Words.of(Language.ENGLISH), () -> now);
    chat.full = true;
    model.text().set("Halo Budi");
    model.submit();
    assertEquals("Halo Budi", model.text().get());
    assertEquals(
        "The disk is full, so this was not sent. Make some room, then send it again.",
        model.notice().get());
    assertEquals(0, model.sent().get());
    chat.full = false;
    model.submit();
    assertEquals(List.of("Halo Budi"), chat.sent);
    assertEquals("", model.notice().get());
  }

  private static final class Chat implements Outlet {
    private final List<String> sent = new ArrayList<>();
    private final List<Activity> signals = new ArrayList<>();
    private String draft = "";
    private boolean full;
    private SendOutcome outcome = new SendOutcome.Queued(message());

    @Override
    public void send(
        String text, Consumer<SendOutcome> then, Consumer<StoreException.Reason> notStored) {
      if (full) {
        notStored.accept(StoreException.Reason.FULL);
        return;
      }
      sent.add(text);
      then.accept(outcome);
    }

    @Override
    public void typing(Activity activity) {
      signals.add(activity);
    }

    @Override
    public void draft(Consumer<String> then) {
      then.accept(draft);
    }

    @Override
    public void keepDraft(String text) {
      draft = text;
    }

    private static Message message() {
      AccountId account = new AccountId(Bytes.wrap(new byte[AccountId.SIZE]));
      MessageId id = new MessageId(Bytes.wrap(new byte[MessageId.SIZE]));
      DeviceId phone = new DeviceId(0);
      return new Message(
          account,
          new DeviceAddress(account, phone),
          id,
          new OrderKey(1, phone, id),
          1,
          new MessageBody.Text("x"),
          MessageStatus.WAITING);
    }
  }
}
