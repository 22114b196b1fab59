package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.port.MessageStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;

/// [MessageStore] in SQLite. Reading a page costs the same in a chat of a million messages.
///
/// @param database where the rows are
record SqlMessages(Database database) implements MessageStore {
  private static final Comparator<Message> OLDEST_FIRST =
      Comparator.comparing(Message::order).thenComparing(message -> message.sender().account());

  /// A place as three values to bind; these two are beyond every real one.
  private record Bound(long at, long device, Bytes id) {
    static final Bound BEGINNING = new Bound(-1, 0, Bytes.empty());
    static final Bound END = new Bound(Long.MAX_VALUE, Long.MAX_VALUE, Bytes.empty());

    static Bound of(OrderKey place) {
      return new Bound(place.sentAt(), place.device().number(), place.messageId().bytes());
    }
  }

  private static final String NUMBER = "(SELECT number FROM known_account WHERE account = ?)";

  private static final String SELECT =
      """
      SELECT (SELECT account FROM known_account WHERE number = sender), sender_device, id,
        order_at, order_device, order_id, sent_at, status, kind, text, number, detail
      FROM message WHERE chat =
      """
          + NUMBER;

  private static final String RECEIVED =
      " AND counted = 1 AND kind <> " + MessageColumns.PLACEHOLDER;

  static final String PAGE =
      SELECT
          + " AND (order_at, order_device, order_id) < (?, ?, ?)"
          + " ORDER BY order_at DESC, order_device DESC, order_id DESC LIMIT ?";

  static final String AFTER =
      SELECT
          + " AND (order_at, order_device, order_id) > (?, ?, ?)"
          + " ORDER BY order_at, order_device, order_id LIMIT ?";

  static final String UNREAD =
      "SELECT count(*) FROM message WHERE counted = 1 AND chat = "
          + NUMBER
          + " AND (order_at, order_device, order_id) > (?, ?, ?)";

  static final String WRITTEN =
      "SELECT count(*) FROM message WHERE "
          + MessageColumns.WRITTEN
          + " AND chat = "
          + NUMBER
          + " AND (order_at, order_device, order_id) >= (?, ?, ?)"
          + " AND (order_at, order_device, order_id) < (?, ?, ?)";

  static final String RECEIVED_BETWEEN =
      SELECT
          + RECEIVED
          + " AND (order_at, order_device, order_id) > (?, ?, ?)"
          + " AND (order_at, order_device, order_id) <= (?, ?, ?)"
          + " ORDER BY order_at, order_device, order_id LIMIT ?";

  private static final String SAME_PLACE = " AND (order_at, order_device, order_id) = (?, ?, ?)";

  private static final String INSERT =
      """
      INSERT INTO message (row, chat, sender, sender_device, id, order_at, order_device, order_id,
        sent_at, status, counted, kind, text, number, detail)
      VALUES (?, %1$s, %1$s, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (chat, sender, id) DO NOTHING
      """
          .formatted(NUMBER);

  private static final String UPDATE_IN_PLACE =
      """
      UPDATE message SET sender_device = ?, sent_at = ?, status = ?, counted = ?, kind = ?,
        text = ?, number = ?, detail = ?
      WHERE chat = %1$s AND sender = %1$s AND id = ?
        AND order_at = ? AND order_device = ? AND order_id = ?
      """
          .formatted(NUMBER);

  @Override
  public boolean insert(Message message) {
    learn(message.chat());
    learn(message.sender().account());
    MessageColumns body = MessageColumns.of(message.body());
    OrderKey order = message.order();
    int inserted =
        database.update(
            INSERT,
            new RowNumbers(database).free(order.sentAt()),
            message.chat(),
            message.sender().account(),
            message.sender().device(),
            message.id(),
            order.sentAt(),
            order.device(),
            order.messageId(),
            message.sentAt(),
            MessageColumns.STATUSES.number(message.status()),
            counted(message),
            body.kind(),
            body.text(),
            body.number(),
            body.detail());
    return inserted > 0;
  }

  @Override
  public Optional<Message> find(AccountId chat, AccountId sender, MessageId id) {
    return database.first(
        SELECT + " AND sender = " + NUMBER + " AND id = ?",
        row -> read(chat, row),
        chat,
        sender,
        id);
  }

  /// A row that moves gets a new number as well, so that the order of rows stays that of time.
  @Override
  public void update(Message message) {
    if (updateInPlace(message)) {
      return;
    }
    if (!delete(message.chat(), message.sender().account(), message.id())) {
      throw new IllegalArgumentException("no such message");
    }
    insert(message);
  }

  @Override
  public void remove(AccountId chat, AccountId sender, MessageId id) {
    delete(chat, sender, id);
  }

  @Override
  public List<Message> page(AccountId chat, Optional<OrderKey> before, int limit) {
    Bound end = before.map(Bound::of).orElse(Bound.END);
    List<Message> rows =
        database.all(PAGE, row -> read(chat, row), chat, end.at(), end.device(), end.id(), limit);
    return whole(rows, chat, "", limit, OLDEST_FIRST.reversed());
  }

  @Override
  public List<Message> after(AccountId chat, OrderKey after, int limit) {
    Bound begin = Bound.of(after);
    List<Message> rows =
        database.all(
            AFTER, row -> read(chat, row), chat, begin.at(), begin.device(), begin.id(), limit);
    return whole(rows, chat, "", limit, OLDEST_FIRST);
  }

  @Override
  public int unread(AccountId chat, Optional<OrderKey> readUpTo) {
    Bound begin = readUpTo.map(Bound::of).orElse(Bound.BEGINNING);
    return database
        .first(UNREAD, Row::integer, chat, begin.at(), begin.device(), begin.id())
        .orElse(0);
  }

  @Override
  public int written(AccountId chat, Optional<OrderKey> from, OrderKey below) {
    Bound begin = from.map(Bound::of).orElse(Bound.BEGINNING);
    Bound end = Bound.of(below);
    return database
        .first(
            WRITTEN,
            Row::integer,
            chat,
            begin.at(),
            begin.device(),
            begin.id(),
            end.at(),
            end.device(),
            end.id())
        .orElse(0);
  }

  @Override
  public List<Message> received(
      AccountId chat, Optional<OrderKey> after, OrderKey upTo, int limit) {
    Bound begin = after.map(Bound::of).orElse(Bound.BEGINNING);
    Bound end = Bound.of(upTo);
    List<Message> rows =
        database.all(
            RECEIVED_BETWEEN,
            row -> read(chat, row),
            chat,
            begin.at(),
            begin.device(),
            begin.id(),
            end.at(),
            end.device(),
            end.id(),
            limit);
    return whole(rows, chat, RECEIVED, limit, OLDEST_FIRST);
  }

  /// Adds the rows that share the place of the last one, should the limit have cut between them,
  /// and puts rows of one place into the order of their senders.
  private List<Message> whole(
      List<Message> rows, AccountId chat, String condition, int limit, Comparator<Message> order) {
    List<Message> all = new ArrayList<>(rows);
    if (!rows.isEmpty() && rows.size() == limit) {
      Bound last = Bound.of(rows.getLast().order());
      all.removeIf(row -> row.order().equals(rows.getLast().order()));
      all.addAll(
          database.all(
              SELECT + condition + SAME_PLACE,
              row -> read(chat, row),
              chat,
              last.at(),
              last.device(),
              last.id()));
    }
    all.sort(order);
    return List.copyOf(all);
  }

  private boolean updateInPlace(Message message) {
    MessageColumns body = MessageColumns.of(message.body());
    int updated =
        database.update(
            UPDATE_IN_PLACE,
            message.sender().device(),
            message.sentAt(),
            MessageColumns.STATUSES.number(message.status()),
            counted(message),
            body.kind(),
            body.text(),
            body.number(),
            body.detail(),
            message.chat(),
            message.sender().account(),
            message.id(),
            message.order().sentAt(),
            message.order().device(),
            message.order().messageId());
    return updated > 0;
  }

  private boolean delete(AccountId chat, AccountId sender, MessageId id) {
    int deleted =
        database.update(
            "DELETE FROM message WHERE chat = "
                + NUMBER
                + " AND sender = "
                + NUMBER
                + " AND id = ?",
            chat,
            sender,
            id);
    return deleted > 0;
  }

  private void learn(AccountId account) {
    database.update(
        "INSERT INTO known_account (account) VALUES (?) ON CONFLICT (account) DO NOTHING", account);
  }

  private static int counted(Message message) {
    boolean otherSide = message.sender().account().equals(message.chat());
    return otherSide && !(message.body() instanceof MessageBody.Note) ? 1 : 0;
  }

  /// Reads the columns of [#SELECT].
  static Message read(AccountId chat, Row row) throws SQLException {
    DeviceAddress sender = new DeviceAddress(row.account(), row.device());
    MessageId id = row.message();
    OrderKey order = new OrderKey(row.number(), row.device(), row.message());
    long sentAt = row.number();
    var status = MessageColumns.STATUSES.constant(row.number());
    return new Message(chat, sender, id, order, sentAt, MessageColumns.read(row).body(), status);
  }
}
