package org.tautan.desktop.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Message;
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

  private static final Codes<ChatFlags.Pin> PINS =
      Codes.of(ChatFlags.Pin.class, ChatFlags.Pin.NOT_PINNED, ChatFlags.Pin.PINNED);

  private static final Codes<ChatFlags.Shelf> SHELVES =
      Codes.of(ChatFlags.Shelf.class, ChatFlags.Shelf.LIST, ChatFlags.Shelf.ARCHIVE);

  private static final Codes<ChatFlags.Mark> MARKS =
      Codes.of(ChatFlags.Mark.class, ChatFlags.Mark.NOT_MARKED, ChatFlags.Mark.UNREAD);

  private static final String COLUMNS =
      """
      c.account, c.state, c.decided_at, c.display_name, c.nickname, c.contact_key,
        c.read_at, c.read_device, c.read_id, c.hold, c.told_epoch, c.told_version, c.told_profile
      """;

  private static final String SELECT = "SELECT " + COLUMNS + " FROM chat AS c ";

  private static final String NEWEST_ROW =
      """
      LEFT JOIN message AS m ON m.row = (
        SELECT row FROM message
        WHERE chat = (SELECT number FROM known_account WHERE account = c.account)
        ORDER BY order_at DESC, order_device DESC, order_id DESC LIMIT 1)
      """;

  private static final String NEWEST_FIRST =
      """
      ORDER BY m.row IS NULL, m.order_at DESC, m.order_device DESC, m.order_id DESC, c.account
      """;

  /// The columns of a chat, of its arrangement, the unread rows, then those of the newest row.
  private static final String OVERVIEW =
      "SELECT "
          + COLUMNS
          + """
          , f.pin, f.muted_until, f.shelf, f.mark, f.draft,
            (SELECT count(*) FROM message
             WHERE counted = 1 AND chat = k.number
               AND (order_at, order_device, order_id)
                 > (ifnull(c.read_at, -1), ifnull(c.read_device, 0), ifnull(c.read_id, x''))),
            m.row, s.account, m.sender_device,
            m.id, m.order_at, m.order_device, m.order_id, m.sent_at, m.status, m.kind, m.text,
            m.number, m.detail
          FROM chat AS c
            LEFT JOIN chat_flags AS f ON f.account = c.account
            LEFT JOIN known_account AS k ON k.account = c.account
            LEFT JOIN message AS m ON m.row = (
              SELECT row FROM message WHERE chat = k.number
              ORDER BY order_at DESC, order_device DESC, order_id DESC LIMIT 1)
            LEFT JOIN known_account AS s ON s.number = m.sender
          """;

  private static final String SAVE =
      """
      INSERT OR REPLACE INTO chat (account, state, decided_at, display_name, nickname, contact_key,
        read_at, read_device, read_id, hold, told_epoch, told_version, told_profile)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SAVE_FLAGS =
      """
      INSERT OR REPLACE INTO chat_flags (account, pin, muted_until, shelf, mark, draft)
      VALUES (?, ?, ?, ?, ?, ?)
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
    return database.all(SELECT + NEWEST_ROW + NEWEST_FIRST, SqlChats::read);
  }

  @Override
  public List<ChatOverview> overview() {
    return database.all(OVERVIEW + NEWEST_FIRST, SqlChats::readOverview);
  }

  @Override
  public Optional<ChatOverview> overview(AccountId account) {
    return database.first(OVERVIEW + "WHERE c.account = ?", SqlChats::readOverview, account);
  }

  @Override
  public ChatFlags flags(AccountId account) {
    return database
        .first(
            "SELECT pin, muted_until, shelf, mark, draft FROM chat_flags WHERE account = ?",
            SqlChats::readFlags,
            account)
        .orElse(ChatFlags.NONE);
  }

  @Override
  public void save(AccountId account, ChatFlags flags) {
    database.update(
        SAVE_FLAGS,
        account,
        PINS.number(flags.pin()),
        flags.mutedUntil(),
        SHELVES.number(flags.shelf()),
        MARKS.number(flags.mark()),
        flags.draft());
  }

  private static ChatOverview readOverview(Row row) throws SQLException {
    Chat chat = read(row);
    ChatFlags flags = readFlags(row);
    int unread = row.integer();
    Optional<Message> last =
        row.optionalNumber().isPresent()
            ? Optional.of(SqlMessages.read(chat.account(), row))
            : Optional.empty();
    return new ChatOverview(chat, last, unread, flags);
  }

  /// A chat that has no row of its own reads as columns without values.
  private static ChatFlags readFlags(Row row) throws SQLException {
    OptionalLong pin = row.optionalNumber();
    OptionalLong mutedUntil = row.optionalNumber();
    OptionalLong shelf = row.optionalNumber();
    OptionalLong mark = row.optionalNumber();
    Optional<String> draft = row.optionalText();
    if (pin.isEmpty()) {
      return ChatFlags.NONE;
    }
    return new ChatFlags(
        PINS.constant(pin.getAsLong()),
        mutedUntil.orElseThrow(),
        SHELVES.constant(shelf.orElseThrow()),
        MARKS.constant(mark.orElseThrow()),
        draft.orElseThrow());
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
