package org.tautan.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.get;
import static org.tautan.testkit.store.Samples.message;
import static org.tautan.testkit.store.Samples.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.tautan.desktop.store.SqliteStore;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.engine.port.Store;
import org.tautan.engine.port.Transaction;
import org.tautan.engine.store.memory.MemoryDisk;

/// Whatever is typed and whatever is written: the index is asked in its own language and never
/// misunderstands, and finds what looking at every message finds.
class SearchRubbishTest {
  private static Optional<Path> folder = Optional.empty();
  private static Optional<Store> sqlite = Optional.empty();

  @BeforeContainer
  static void open() throws IOException {
    Path made = Files.createTempDirectory("search");
    folder = Optional.of(made);
    sqlite = Optional.of(SqliteStore.open(made));
  }

  @AfterContainer
  static void close() throws IOException {
    sqlite.ifPresent(Store::close);
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder.orElseThrow());
  }

  @Property(tries = 300)
  void whateverIsTypedIsAnswered(@ForAll String typed, @ForAll("queries") String query) {
    Message message = text(1, typed);
    both(
        List.of(message),
        tx -> {
          for (String asked : List.of(typed, query, typed + query, query + typed)) {
            int found = tx.search().find(query(asked), Optional.empty(), 9).size();
            assertTrue(found <= 1);
          }
        });
  }

  @Property(tries = 300)
  void theIndexFindsWhatLookingAtEverythingFinds(
      @ForAll("severalTexts") List<String> texts, @ForAll("texts") String typed) {
    List<Message> messages =
        IntStream.range(0, texts.size()).mapToObj(n -> text(n + 1, texts.get(n))).toList();
    try (Store memory = new MemoryDisk().open()) {
      run(memory, tx -> messages.forEach(tx.messages()::insert));
      List<Message> wanted = get(memory, tx -> tx.search().find(query(typed), Optional.empty(), 9));
      both(
          messages,
          tx -> assertEquals(wanted, tx.search().find(query(typed), Optional.empty(), 9)));
    }
  }

  /// The signs of FTS5's own language, and of SQL's.
  @Provide
  Arbitrary<String> queries() {
    return Arbitraries.of(
            "\"", "*", "^", "(", ")", "{", "}", ":", "+", "-", "'", ";", "\u0000", " ", "AND", "OR",
            "NOT", "NEAR(", "body", "who", "c1", "s1", "rowid", "é", "🙂", "\ud83d", "a")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  /// Short words of few letters, so that some are found.
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b",
            "A",
            "é",
            "É",
            "e\u0301",
            "ế",
            "я",
            "-",
            "_",
            "'",
            "\"",
            ".",
            ",",
            "1",
            "2",
            "र",
            "ि",
            "🙂",
            "🤣",
            "❤\ufe0f",
            "👍\ud83c\udffd",
            "1\ufe0f\u20e3",
            "\u2068",
            "\u2069",
            "ש",
            "ה",
            "你",
            " ",
            " ",
            "\u0000",
            "\n")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<List<String>> severalTexts() {
    return texts().list().ofMaxSize(6);
  }

  private static SearchQuery query(String typed) {
    return SearchQuery.of(SearchWords.of(typed));
  }

  private static Message text(int n, String text) {
    return message(ANNA, ANNA, 0, (long) n << 16, n).withBody(new MessageBody.Text(text));
  }

  /// In a transaction that comes to nothing, so that the next try finds an empty store.
  private static void both(List<Message> messages, Consumer<Transaction> work) {
    try {
      sqlite
          .orElseThrow()
          .transaction(tx -> {
            messages.forEach(tx.messages()::insert);
            work.accept(tx);
            throw new EndOfTry();
          });
    } catch (EndOfTry expected) {
      // nothing of it is stored
    }
  }

  private static final class EndOfTry extends RuntimeException {}
}
