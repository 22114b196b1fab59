package org.tautan.app.composer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tautan.app.words.Words;
import org.tautan.engine.api.EngineEvent.Activity;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.port.StoreException;
import org.tautan.protocol.Limits;

/// What a person is writing in one chat: the text, whether it may be sent, and what the other side
/// is told of the writing. On the window's thread.
public final class ComposerViewModel implements AutoCloseable {
  /// Between two signals that somebody still types.
  static final Duration SIGNAL_EVERY = Duration.ofSeconds(5);

  private static final int KIB = 1024;

  private final Outlet outlet;
  private final Words words;
  private final InstantSource clock;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper sent = new ReadOnlyIntegerWrapper();
  private Instant signalled = Instant.MIN;
  private boolean typing;
  private String kept = "";

  /// Begins with nothing.
  ///
  /// @param outlet where texts and signals go
  public ComposerViewModel(Outlet outlet, Words words, InstantSource clock) {
    this.outlet = outlet;
    this.words = words;
    this.clock = clock;
    text.subscribe((_, now) -> typed(now));
    outlet.draft(this::begun);
  }

  /// What is written.
  public StringProperty text() {
    return text;
  }

  /// Why it cannot be sent, or what came of the last attempt; empty for nothing to say.
  public ReadOnlyStringProperty notice() {
    return notice.getReadOnlyProperty();
  }

  /// Grows with each text that was sent.
  public ReadOnlyIntegerProperty sent() {
    return sent.getReadOnlyProperty();
  }

  /// Sends what is written. What cannot be sent stays, with a notice.
  public void submit() {
    String whole = text.get().strip();
    if (whole.isEmpty() || isTooLong(whole)) {
      return;
    }
    String before = text.get();
    text.set("");
    outlet.send(
        whole,
        outcome -> {
          if (outcome instanceof SendOutcome.Queued) {
            sent.set(sent.get() + 1);
            keepDraft();
          } else {
            takeBack(before);
          }
          outcome(outcome);
        },
        why -> {
          takeBack(before);
          notStored(why);
        });
  }

  private void takeBack(String before) {
    if (text.get().isEmpty()) {
      text.set(before);
    }
  }

  /// Says that a message could not be stored, and so was not sent.
  public void notStored(StoreException.Reason why) {
    notice.set(
        words.text(
            switch (why) {
              case FULL -> "composer.not-stored.full";
              case UNAVAILABLE, CORRUPT, TOO_NEW, IN_USE, LOCKED, KEYCHAIN -> "composer.not-stored";
            }));
  }

  /// Says what came of sending.
  public void outcome(SendOutcome outcome) {
    notice.set(
        switch (outcome) {
          case SendOutcome.Queued _ -> "";
          case SendOutcome.WrongSize _ -> tooLong(text.get());
          case SendOutcome.NoChat _ -> words.text("composer.outcome.no-chat");
          case SendOutcome.NotAccepted _ -> words.text("composer.outcome.not-accepted");
          case SendOutcome.Blocked _ -> words.text("composer.outcome.blocked");
          case SendOutcome.Held _ -> words.text("composer.outcome.held");
          case SendOutcome.PhoneSilent _ -> words.text("composer.outcome.phone-silent");
          case SendOutcome.NotLinked _ -> words.text("composer.outcome.not-linked");
        });
  }

  /// Nothing was typed for a while.
  public void rested() {
    stopTyping();
    keepDraft();
  }

  @Override
  public void close() {
    stopTyping();
    keepDraft();
  }

  private void begun(String draft) {
    kept = draft;
    if (text.get().isEmpty()) {
      text.set(draft);
    }
  }

  private void keepDraft() {
    if (!text.get().equals(kept)) {
      kept = text.get();
      outlet.keepDraft(kept);
    }
  }

  private void typed(String now) {
    notice.set(isTooLong(now.strip()) ? tooLong(now.strip()) : "");
    if (now.isBlank() || now.equals(kept)) {
      stopTyping();
      return;
    }
    Instant time = clock.instant();
    if (!typing || !time.isBefore(signalled.plus(SIGNAL_EVERY))) {
      typing = true;
      signalled = time;
      outlet.typing(Activity.TYPING);
    }
  }

  private void stopTyping() {
    if (typing) {
      typing = false;
      outlet.typing(Activity.IDLE);
    }
  }

  private static boolean isTooLong(String whole) {
    return size(whole) > Limits.TEXT;
  }

  private static int size(String whole) {
    return whole.getBytes(StandardCharsets.UTF_8).length;
  }

  private String tooLong(String whole) {
    int over = (size(whole) + KIB - 1) / KIB;
    return words.text("composer.outcome.wrong-size", over, Limits.TEXT / KIB);
  }
}
