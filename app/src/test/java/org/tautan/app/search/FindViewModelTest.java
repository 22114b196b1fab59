package org.tautan.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.bridge.ManualLater;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.app.search.FindViewModel.Place;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;

/// Looking for words in one conversation, without a window.
class FindViewModelTest {
  @TempDir private Path data;
  private final ManualLater later = new ManualLater();
  private final List<String> shown = new ArrayList<>();
  private TwoPeople people;
  private FindViewModel model;

  @BeforeEach
  void meet() {
    people = new TwoPeople(data).introduced();
    for (int n = 1; n <= 70; n++) {
      people.row(
          people.budi.account(),
          1_790_000_000_000L + n * 60_000L,
          new MessageBody.Text("message " + n),
          MessageStatus.RECEIVED);
    }
    model = new FindViewModel(people, people.budi.account(), later, hit -> shown.add(text(hit)));
  }

  @AfterEach
  void part() {
    model.close();
    people.close();
  }

  @Test
  void showsTheNewestFirstAndGoesFromOneToTheNext() {
    type("message 1");
    assertEquals(List.of("message 19"), shown);
    assertEquals(Optional.of(new Place(1, 11)), model.place().get());
    model.newer();
    model.older();
    model.older();
    model.newer();
    assertEquals(List.of("message 19", "message 18", "message 17", "message 18"), shown);
    assertEquals(Optional.of(new Place(2, 11)), model.place().get());
  }

  @Test
  void goesThroughMoreThanAPage() {
    type("message");
    for (int n = 0; n < 69; n++) {
      model.older();
    }
    assertEquals("message 1", shown.getLast());
    assertEquals(70, shown.size());
    model.older();
    assertEquals(70, shown.size());
    assertEquals(Optional.of(new Place(70, 70)), model.place().get());
  }

  @Test
  void saysThatThereIsNone() {
    type("none");
    assertEquals(Optional.of(Place.NONE), model.place().get());
    model.older();
    model.newer();
    type("");
    assertEquals(Optional.empty(), model.place().get());
    assertEquals(List.of(), shown);
  }

  @Test
  void beginsAnewWithOtherWords() {
    type("message 1");
    model.older();
    type("message 2");
    assertEquals(List.of("message 19", "message 18", "message 29"), shown);
    assertEquals(Optional.of(new Place(1, 11)), model.place().get());
  }

  private void type(String text) {
    model.text().set(text);
    later.pass(Duration.ofSeconds(1));
  }

  private static String text(Message hit) {
    return ((MessageBody.Text) hit.body()).text();
  }
}
