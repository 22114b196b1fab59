package org.tautan.bench.vault;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.tautan.bench.Benchmark;
import org.tautan.bench.Measurement;
import org.tautan.bench.TemporaryFolder;
import org.tautan.bench.Turns;
import org.tautan.bench.Turns.Contender;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.store.Sealing;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.model.SearchWords;
import org.tautan.protocol.AccountId;

/// The store with 1,000,000 messages in 500 chats, once in a sealed database and once in a plain
/// one, by turns in one run: writing them, opening it, reading a page, searching. Wall time,
/// transactions included. Takes some ten minutes.
public final class VaultBenchmark implements Benchmark {
  private static final int MESSAGES = Integer.getInteger("tautan.bench.messages", 1_000_000);
  private static final int CHATS = 500;
  private static final int IN_ONE_TRANSACTION = 5_000;
  private static final int SINGLE = 20;
  private static final int PAGE = 50;

  /// Places in the vocabulary, the most frequent word first.
  private static final int COMMON = 0;

  private static final int BEGINNING = 40;
  private static final int RARE = 29_000;

  /// For the service loader.
  public VaultBenchmark() {}

  @Override
  public String group() {
    return "vault";
  }

  @Override
  public List<Measurement> measure() {
    try (TemporaryFolder data = TemporaryFolder.make();
        SecretBytes key = SecretBytes.owning(new byte[32]);
        MeasuredStore sealed =
            new MeasuredStore(data.resolve("sealed"), Sealing.under(key), CHATS);
        MeasuredStore plain = new MeasuredStore(data.resolve("plain"), Sealing.PLAIN, CHATS)) {
      Measurement insert = insert(sealed, plain);
      List<AccountId> chats = sealed.chats();
      SearchQuery common = query(sealed.word(COMMON));
      SearchQuery beginning = query(sealed.word(BEGINNING).substring(0, 3));
      return List.of(
          insert,
          compare("vault.single", sealed, plain, store -> store.writeEach(SINGLE)),
          compare("vault.open", sealed, plain, MeasuredStore::openAgain),
          compare("vault.page", sealed, plain, store -> store.page(PAGE)),
          search("vault.search.common", sealed, plain, common),
          search("vault.search.rare", sealed, plain, query(sealed.word(RARE))),
          search("vault.search.prefix", sealed, plain, beginning),
          search("vault.search.chat", sealed, plain, common.in(chats.getFirst())),
          Measurement.against(
              "vault.size", sealed.megabytes(), "MB", "plain SQLite", plain.megabytes()));
    }
  }

  /// A thousand messages of all that were written, in transactions of some thousands.
  private static Measurement insert(MeasuredStore sealed, MeasuredStore plain) {
    double ours = 0;
    double theirs = 0;
    for (int from = 0; from < MESSAGES; from += IN_ONE_TRANSACTION) {
      ours += sealed.write(IN_ONE_TRANSACTION);
      theirs += plain.write(IN_ONE_TRANSACTION);
    }
    double thousands = MESSAGES / 1_000.0;
    return Measurement.against(
        "vault.insert", ours / thousands, "ms", "plain SQLite", theirs / thousands);
  }

  private static Measurement search(
      String name, MeasuredStore sealed, MeasuredStore plain, SearchQuery query) {
    return compare(
        name,
        sealed,
        plain,
        store ->
            store.time(tx -> {
              List<Message> found = tx.search().find(query, Optional.empty(), PAGE);
              if (found.isEmpty()) {
                throw new IllegalStateException("nothing was found for " + name);
              }
            }));
  }

  private static Measurement compare(
      String name,
      MeasuredStore sealed,
      MeasuredStore plain,
      ToDoubleFunction<MeasuredStore> millis) {
    return Turns.compare(
        name,
        "ms",
        new Contender("sealed", () -> millis.applyAsDouble(sealed)),
        Optional.of(new Contender("plain SQLite", () -> millis.applyAsDouble(plain))));
  }

  private static SearchQuery query(String word) {
    return SearchQuery.of(SearchWords.of(word));
  }
}
