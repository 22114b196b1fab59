package org.tautan.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.bridge.ManualLater;
import org.tautan.app.conversation.TwoPeople;
import org.tautan.app.search.SearchViewModel.Rest;
import org.tautan.app.search.SearchViewModel.State;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;

/// Searching without a window.
class SearchViewModelTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

  @TempDir private Path data;
  private final ManualLater later = new ManualLater();
  private TwoPeople people;

  @BeforeEach
  void meet() {
    people = new TwoPeople(data).introduced();
  }

  @AfterEach
  void part() {
    people.close();
  }

  @Test
  void findsWhatIsTypedPageByPage() {
    write(70);
    SearchViewModel model = new SearchViewModel(people, later);

    type(model, "mess");
    assertEquals(range(40, 70), texts(model));
    assertEquals(Rest.MORE, model.hits().get().rest());
    model.more();
    assertEquals(range(10, 70), texts(model));
    model.more();
    model.more();
    assertEquals(range(0, 70), texts(model));
    assertEquals(Rest.NO_MORE, model.hits().get().rest());
  }

  @Test
  void asksOnceForLettersThatFollowEachOther() {
    write(3);
    SearchViewModel model = new SearchViewModel(people, later);
    model.text().set("m");
    model.text().set("me");
    assertEquals(State.ASKING, model.state().get());
    later.pass(SearchViewModel.REST.minusMillis(1));
    assertEquals(List.of(), texts(model));
    later.pass(LONG_ENOUGH);
    assertEquals(range(0, 3), texts(model));
    assertEquals(State.ANSWERED, model.state().get());
  }

  @Test
  void dropsAnAnswerToWhatWasTypedBefore() {
    write(12);
    SearchViewModel model = new SearchViewModel(people, later);
    people.holdAnswers();
    type(model, "message 1");
    type(model, "message 7");
    assertEquals(List.of(), texts(model));
    people.giveAnswers();
    assertEquals(List.of("message 7"), texts(model));
  }

  @Test
  void dropsAnAnswerThatComesAfterTheFieldWasEmptied() {
    write(3);
    SearchViewModel model = new SearchViewModel(people, later);
    people.holdAnswers();
    type(model, "message");
    type(model, "");
    people.giveAnswers();
    assertEquals(List.of(), texts(model));
    assertEquals(State.IDLE, model.state().get());
  }

  @Test
  void asksAgainWhenTheSameIsTypedAgainMeanwhile() {
    write(3);
    SearchViewModel model = new SearchViewModel(people, later);
    people.holdAnswers();
    type(model, "message 1");
    type(model, "");
    type(model, "message 2");
    people.giveAnswers();
    assertEquals(List.of("message 2"), texts(model));
  }

  @Test
  void asksForWhatTheFilterLetsThrough() {
    write(4);
    SearchViewModel model = new SearchViewModel(people, later);
    type(model, "message");
    model.filter().set(SearchFilter.NONE.by(Optional.of(people.ana.account())));
    later.pass(LONG_ENOUGH);
    assertEquals(List.of("message 2", "message 0"), texts(model));
    model.filter().set(SearchFilter.NONE);
    later.pass(LONG_ENOUGH);
    assertEquals(range(0, 4), texts(model));
  }

  @Test
  void forgetsAMessageThatIsDeleted() {
    write(2);
    SearchViewModel model = new SearchViewModel(people, later);
    type(model, "message");
    Message gone = model.hits().get().messages().getFirst();
    people.tell(engine -> engine.chats().delete(gone.chat(), gone.sender().account(), gone.id()));
    assertEquals(List.of("message 0"), texts(model));
  }

  private void type(SearchViewModel model, String text) {
    model.text().set(text);
    later.pass(LONG_ENOUGH);
  }

  private void write(int messages) {
    for (int n = 0; n < messages; n++) {
      people.row(
          n % 2 == 0 ? people.ana.account() : people.budi.account(),
          1_790_000_000_000L + n * 60_000L,
          new MessageBody.Text("message " + n),
          MessageStatus.RECEIVED);
    }
  }

  /// Newest first.
  private static List<String> range(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "message " + n).toList().reversed();
  }

  private static List<String> texts(SearchViewModel model) {
    return model.hits().get().messages().stream()
        .map(hit -> ((MessageBody.Text) hit.body()).text())
        .toList();
  }
}
