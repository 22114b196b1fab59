package org.tautan.app.conversation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.tautan.app.search.CalendarPane;
import org.tautan.app.words.Words;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// Lets the person choose a day of the conversation, and goes to its first message.
final class DayCard {
  private static final int COUNTER_BITS = 16;
  private static final MessageId FIRST = new MessageId(Bytes.wrap(new byte[MessageId.SIZE]));

  private final Words words;
  private final ZoneId zone;
  private final InstantSource clock;
  private final AskPane pane;

  DayCard(Words words, ZoneId zone, InstantSource clock, AskPane pane) {
    this.words = words;
    this.zone = zone;
    this.clock = clock;
    this.pane = pane;
  }

  /// Shows the calendar.
  ///
  /// @param from the day to begin with
  /// @param jump is told the place where the chosen day begins
  void show(LocalDate from, Consumer<OrderKey> jump) {
    CalendarPane calendar =
        new CalendarPane(
            words,
            today(),
            from,
            day -> {
              pane.close();
              jump.accept(beginning(day));
            });
    VBox card = AskPane.card(words.text("search.to-day"));
    card.getChildren().add(calendar);
    pane.show(card, calendar.first());
  }

  /// The day it is.
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private OrderKey beginning(LocalDate day) {
    long millis = Math.max(0, day.atStartOfDay(zone).toInstant().toEpochMilli());
    return new OrderKey(millis << COUNTER_BITS, DeviceId.PRIMARY, FIRST);
  }
}
