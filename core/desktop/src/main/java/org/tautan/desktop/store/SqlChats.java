package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.port.ChatStore;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.OrderKey;

/// [ChatStore] in SQLite.
///
/// @param database where the rows are
record SqlChats(Database database) implements ChatStore {
  private static final Codes<ChatState> STATES =
      Codes.of(
          ChatState.class,
          ChatState.REQUEST,
          ChatState.ACCEPTED,
          ChatState.BLOCKED,
          ChatState.REMOVED);

  private static final Codes<SendingHold> HOLDS =
      Codes.of(
          SendingHold.class, SendingHold.NONE, SendingHold.LIST_FORKED, SendingHold.LIST_WITHHELD);

  private static final String SELECT =
      """
      SELECT c.account, c.state, c.decided_at, c.display_name, c.nickname, c.contact_key,
        c.read_at, c.read_device, c.read_id, c.hold, c.told_epoch, c.told_version, c.told_profile
      FROM chat AS c
      """;

  private static final String NEWEST_FIRST =
      """
      LEFT JOIN message AS m ON m.row = (
        SELECT row FROM message
        WHERE chat = (SELECT number FROM known_account WHERE account = c.account)
        ORDER BY order_at DESC, order_device DESC, order_id DESC LIMIT 1)
      ORDER BY m.row IS NULL, m.order_at DESC, m.order_device DESC, m.order_id DESC, c.account
      """;

  private static final String SAVE =
      """
      INSERT OR REPLACE INTO chat (account, state, decided_at, display_name, nickname, contact_key,
        read_at, read_device, read_id, hold, told_epoch, told_version, told_profile)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  @Override
  public Optional<Chat> find(AccountId account) {
    return database.first(SELECT + "WHERE account = ?", SqlChats::read, account);
  }

  @Override
  public void save(Chat chat) {
    database.update(
        SAVE,
        chat.account(),
        STATES.number(chat.state()),
        chat.decidedAt(),
        chat.displayName(),
        chat.nickname(),
        chat.contactKey().map(WireSecret::reveal),
        chat.readUpTo().map(OrderKey::sentAt),
        chat.readUpTo().map(OrderKey::device),
        chat.readUpTo().map(OrderKey::messageId),
        HOLDS.number(chat.hold()),
        chat.told().list().map(ListVersion::epoch),
        chat.told().list().map(ListVersion::version),
        chat.told().profile());
  }

  @Override
  public List<Chat> list() {
    return database.all(SELECT + NEWEST_FIRST, SqlChats::read);
  }

  private static Chat read(Row row) throws SQLException {
    return new Chat(
        row.account(),
        STATES.constant(row.number()),
        row.number(),
        row.text(),
        row.text(),
        row.optionalBytes().map(WireSecret::copyOf),
        place(row),
        HOLDS.constant(row.number()),
        told(row));
  }

  private static Optional<OrderKey> place(Row row) throws SQLException {
    OptionalLong sentAt = row.optionalNumber();
    OptionalLong device = row.optionalNumber();
    Optional<Bytes> id = row.optionalBytes();
    return id.map(bytes ->
        new OrderKey(
            sentAt.orElseThrow(),
            new DeviceId(Math.toIntExact(device.orElseThrow())),
            new MessageId(bytes)));
  }

  private static Chat.Told told(Row row) throws SQLException {
    OptionalLong epoch = row.optionalNumber();
    OptionalLong version = row.optionalNumber();
    Optional<ListVersion> list =
        epoch.isPresent()
            ? Optional.of(new ListVersion(epoch.getAsLong(), version.orElseThrow()))
            : Optional.empty();
    return new Chat.Told(list, row.number());
  }
}
