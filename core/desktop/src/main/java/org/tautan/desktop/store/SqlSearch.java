package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.SearchQuery;
import org.tautan.engine.port.SearchStore;
import org.tautan.protocol.AccountId;

/// [SearchStore] by an FTS5 index, which triggers keep beside the messages. The newest are found
/// first without looking at the others, because the order of rows is that of time.
///
/// @param database where the rows are
record SqlSearch(Database database) implements SearchStore {
  private static final String HITS =
      " FROM message_search AS s WHERE message_search MATCH ? AND s.rowid >= ? AND s.rowid < ?"
          + " ORDER BY s.rowid DESC LIMIT ?";

  static final String FIND =
      """
      SELECT (SELECT account FROM known_account WHERE number = m.chat),
        (SELECT account FROM known_account WHERE number = m.sender), m.sender_device, m.id,
        m.order_at, m.order_device, m.order_id, m.sent_at, m.status, m.kind, m.text, m.number,
        m.detail
      FROM (SELECT s.rowid AS hit
      """
          + HITS
          + ") CROSS JOIN message AS m ON m.row = hit ORDER BY hit DESC";

  private static final String COUNT = "SELECT count(*) FROM (SELECT 1" + HITS + ")";

  private static final String FROM_ROW = "SELECT from_row FROM search_progress";

  /// Where a search looks.
  ///
  /// @param match in FTS5's language
  /// @param low the first row
  /// @param high after the last row
  private record Range(String match, long low, long high) {
    Range between(long from, long until) {
      return new Range(match, Math.max(low, from), Math.min(high, until));
    }
  }

  /// The rows of the millisecond in which a page begins or ends are all read: their order is known
  /// only then.
  @Override
  public List<Message> find(SearchQuery query, Optional<Message> below, int limit) {
    Optional<Range> searched = range(query);
    if (searched.isEmpty()) {
      return List.of();
    }
    Range all = searched.get();
    List<Message> found = new ArrayList<>();
    long top = all.high();
    if (below.isPresent()) {
      top = RowNumbers.first(below.get().order().sentAt());
      found.addAll(read(all.between(top, RowNumbers.end(top)), Integer.MAX_VALUE));
      found.removeIf(hit -> SearchQuery.NEWEST_FIRST.compare(hit, below.get()) <= 0);
    }
    List<Message> more = read(all.between(all.low(), top), limit);
    found.addAll(more);
    if (more.size() == limit && limit > 0) {
      long last = RowNumbers.first(more.getLast().order().sentAt());
      found.removeIf(hit -> RowNumbers.first(hit.order().sentAt()) == last);
      found.addAll(read(all.between(last, Math.min(top, RowNumbers.end(last))), Integer.MAX_VALUE));
    }
    found.sort(SearchQuery.NEWEST_FIRST);
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  @Override
  public int count(SearchQuery query, int most) {
    return range(query)
        .flatMap(
            all -> database.first(COUNT, Row::integer, all.match(), all.low(), all.high(), most))
        .orElse(0);
  }

  @Override
  public boolean isComplete() {
    return fromRow() == 0;
  }

  @Override
  public void indexMore(int rows) {
    long before = fromRow();
    List<Long> next =
        database.all(
            "SELECT row FROM message WHERE row < ? ORDER BY row DESC LIMIT ?",
            Row::number,
            before,
            rows);
    long from = next.size() < rows ? 0 : next.getLast();
    database.update(
        """
        INSERT INTO message_search (rowid, body, who)
        SELECT row, body, who FROM message_words WHERE row >= ? AND row < ? ORDER BY row
        """,
        from,
        before);
    database.update("UPDATE search_progress SET from_row = ?", from);
  }

  private long fromRow() {
    return database.first(FROM_ROW, Row::number).orElseThrow();
  }

  private List<Message> read(Range range, int limit) {
    return range.low() < range.high()
        ? database.all(FIND, SqlSearch::read, range.match(), range.low(), range.high(), limit)
        : List.of();
  }

  private static Message read(Row row) throws SQLException {
    return SqlMessages.read(row.account(), row);
  }

  /// Empty where nothing can be found.
  private Optional<Range> range(SearchQuery query) {
    if (query.words().isEmpty()) {
      return Optional.empty();
    }
    List<String> match = new ArrayList<>();
    for (String word : query.words().words()) {
      match.add("body : \"" + word + "\"*");
    }
    Optional<String> chat = query.chat().map(account -> who("c", account));
    Optional<String> sender = query.sender().map(account -> who("s", account));
    chat.ifPresent(match::add);
    sender.ifPresent(match::add);
    long low = query.from().isPresent() ? RowNumbers.firstOf(query.from().getAsLong()) : 0;
    long high =
        query.until().isPresent() ? RowNumbers.firstOf(query.until().getAsLong()) : Long.MAX_VALUE;
    String all = String.join(" AND ", match);
    String shown = query.chat().isPresent() ? all : withoutHidden(all);
    return Optional.of(new Range(shown, low, high));
  }

  /// An account that no message names has the number 0, which nobody has.
  private String who(String kind, AccountId account) {
    long number =
        database
            .first("SELECT number FROM known_account WHERE account = ?", Row::number, account)
            .orElse(0L);
    return "who : \"" + kind + number + "\"";
  }

  private String withoutHidden(String match) {
    List<String> hidden =
        database.all(
            """
            SELECT 'c' || number FROM chat AS c JOIN known_account AS k ON k.account = c.account
            WHERE c.state IN (3, 4)
            """,
            Row::text);
    return hidden.isEmpty()
        ? match
        : "(" + match + ") NOT who : (" + String.join(" OR ", hidden) + ")";
  }
}
