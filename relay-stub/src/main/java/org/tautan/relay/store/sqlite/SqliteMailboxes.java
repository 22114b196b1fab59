package org.tautan.relay.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.Push.Delivery;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.mailbox.MailboxPage;
import org.tautan.relay.mailbox.MailboxState;
import org.tautan.relay.mailbox.MailboxStore;
import org.tautan.relay.mailbox.PastSubmission;
import org.tautan.relay.mailbox.PushWindow;

/// Mailboxes as rows: (mailbox, sequence) is the key of one table without row ids, so that a
/// mailbox lies together and is drained in one sweep.
final class SqliteMailboxes implements MailboxStore {
  private static final int ENVELOPE = 0;
  private static final int GAP = 1;

  private final Sql sql;
  private final MailboxQuota quota;

  SqliteMailboxes(Sql sql, MailboxQuota quota) {
    this.sql = sql;
    this.quota = quota;
  }

  /// A mailbox's row.
  private record Box(long id, long sequence, long messages, long bytes) {
    static final String COLUMNS = "id, sequence, messages, bytes";

    static Box read(ResultSet row) throws SQLException {
      return new Box(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }
  }

  /// An item's row without its envelope.
  private record Item(long sequence, int kind, long at, int size, Bytes gap) {
    static Item read(ResultSet row) throws SQLException {
      byte[] gap = row.getBytes(5);
      return new Item(
          row.getLong(1),
          row.getInt(2),
          row.getLong(3),
          row.getInt(4),
          gap == null ? Bytes.empty() : Bytes.copyOf(gap));
    }
  }

  /// Says of the oldest items of a mailbox, one after the other, whether they have to go.
  @FunctionalInterface
  private interface Doomed {
    boolean test(Item item, long messagesLeft, long bytesLeft);
  }

  @Override
  public Delivery append(DeviceAddress mailbox, Envelope envelope) {
    Bytes body = envelope.encode();
    Box box = grown(mailbox, body.size());
    sql.update(
        "INSERT INTO item (mailbox, sequence, kind, at, body) VALUES (?, ?, 0, ?, ?)",
        box.id,
        box.sequence,
        envelope.acceptedAt(),
        body);
    if (box.messages > quota.messages() || box.bytes > quota.bytes()) {
      dropWhile(
          box,
          (item, messages, bytes) ->
              item.sequence < box.sequence
                  && (messages > quota.messages() || bytes > quota.bytes()));
    }
    return new Delivery(box.sequence, envelope);
  }

  @Override
  public MailboxPage after(DeviceAddress mailbox, long sequence, PushWindow.Room room) {
    Optional<Box> box = find(mailbox);
    if (box.isEmpty()) {
      return new MailboxPage(List.of(), sequence, MailboxPage.Rest.NONE);
    }
    List<Delivery> items = new ArrayList<>();
    int[] left = {room.bytes()};
    sql.forEach(
        "SELECT sequence, kind, body FROM item WHERE mailbox = ? AND sequence > ?"
            + " ORDER BY sequence LIMIT ?",
        row -> {
          items.add(delivery(row));
          left[0] -= row.getBytes(3).length;
          return left[0] > 0;
        },
        box.get().id,
        sequence,
        room.items());
    boolean cut = items.size() == room.items() || left[0] <= 0;
    return cut
        ? new MailboxPage(items, items.getLast().sequence(), MailboxPage.Rest.MORE)
        : new MailboxPage(items, box.get().sequence, MailboxPage.Rest.NONE);
  }

  @Override
  public void acknowledge(DeviceAddress mailbox, long sequence) {
    find(mailbox)
        .ifPresent(box -> {
          Box gone =
              sql.first(
                      "SELECT 0, 0, coalesce(sum(kind = 0), 0),"
                          + " coalesce(sum(length(body) * (kind = 0)), 0)"
                          + " FROM item WHERE mailbox = ? AND sequence <= ?",
                      Box::read,
                      box.id,
                      sequence)
                  .orElseThrow();
          remove(box, sequence, gone.messages, gone.bytes);
        });
  }

  @Override
  public MailboxState state(DeviceAddress mailbox) {
    return find(mailbox)
        .map(box ->
            new MailboxState(
                sql.number("SELECT count(*) FROM item WHERE mailbox = ?", box.id), box.sequence))
        .orElse(new MailboxState(0, 0));
  }

  @Override
  public void delete(DeviceAddress mailbox) {
    find(mailbox)
        .ifPresent(box -> {
          remove(box, Long.MAX_VALUE, box.messages, box.bytes);
          sql.update("DELETE FROM submission WHERE sender = ?", box.id);
        });
  }

  @Override
  public void drop(DeviceAddress mailbox) {
    find(mailbox)
        .filter(box -> box.messages > 0)
        .ifPresent(box -> dropWhile(box, (_, _, _) -> true));
  }

  @Override
  public void dropAcceptedBefore(long time) {
    sql.list("SELECT " + Box.COLUMNS + " FROM mailbox WHERE messages > 0", Box::read)
        .forEach(box -> dropWhile(box, (item, _, _) -> item.at < time));
  }

  @Override
  public Optional<PastSubmission> submission(DeviceAddress sender, SubmissionId id) {
    return find(sender)
        .flatMap(box ->
            sql.first(
                "SELECT digest, at FROM submission WHERE sender = ? AND submission = ?",
                row -> new PastSubmission(Bytes.copyOf(row.getBytes(1)), row.getLong(2)),
                box.id,
                id.bytes()));
  }

  @Override
  public void remember(DeviceAddress sender, SubmissionId id, PastSubmission submission) {
    Box box = find(sender).orElseGet(() -> made(sender));
    sql.update(
        "INSERT INTO submission (sender, submission, digest, at) VALUES (?, ?, ?, ?)",
        box.id,
        id.bytes(),
        submission.digest(),
        submission.acceptedAt());
  }

  @Override
  public void forgetSubmissionsBefore(long time) {
    sql.update("DELETE FROM submission WHERE at < ?", time);
  }

  private Optional<Box> find(DeviceAddress mailbox) {
    return sql.first(
        "SELECT " + Box.COLUMNS + " FROM mailbox WHERE account = ? AND device = ?",
        Box::read,
        mailbox.account().bytes(),
        mailbox.device().number());
  }

  private Box made(DeviceAddress mailbox) {
    return sql.first(
            "INSERT INTO mailbox (account, device, sequence, messages, bytes)"
                + " VALUES (?, ?, 0, 0, 0) RETURNING "
                + Box.COLUMNS,
            Box::read,
            mailbox.account().bytes(),
            mailbox.device().number())
        .orElseThrow();
  }

  private Box grown(DeviceAddress mailbox, int size) {
    Optional<Box> box = grow(mailbox, size);
    if (box.isEmpty()) {
      made(mailbox);
      box = grow(mailbox, size);
    }
    return box.orElseThrow();
  }

  private Optional<Box> grow(DeviceAddress mailbox, int size) {
    return sql.first(
        "UPDATE mailbox SET sequence = sequence + 1, messages = messages + 1, bytes = bytes + ?"
            + " WHERE account = ? AND device = ? RETURNING "
            + Box.COLUMNS,
        Box::read,
        size,
        mailbox.account().bytes(),
        mailbox.device().number());
  }

  private void remove(Box box, long upTo, long messages, long bytes) {
    sql.update("DELETE FROM item WHERE mailbox = ? AND sequence <= ?", box.id, upTo);
    if (messages > 0) {
      sql.update(
          "UPDATE mailbox SET messages = messages - ?, bytes = bytes - ? WHERE id = ?",
          messages,
          bytes,
          box.id);
    }
  }

  /// Drops the oldest items as long as `doomed` says so; a gap marker takes the last one's place.
  private void dropWhile(Box box, Doomed doomed) {
    Gap gap = new Gap();
    long[] left = {box.messages, box.bytes};
    sql.forEach(
        "SELECT sequence, kind, at, length(body), CASE kind WHEN 1 THEN body END"
            + " FROM item WHERE mailbox = ? ORDER BY sequence",
        row -> {
          Item item = Item.read(row);
          if (!doomed.test(item, left[0], left[1])) {
            return false;
          }
          gap.add(item);
          if (item.kind == ENVELOPE) {
            left[0]--;
            left[1] -= item.size;
          }
          return true;
        },
        box.id);
    if (left[0] < box.messages) {
      remove(box, gap.sequence, box.messages - left[0], box.bytes - left[1]);
      sql.update(
          "INSERT INTO item (mailbox, sequence, kind, at, body) VALUES (?, ?, 1, ?, ?)",
          box.id,
          gap.sequence,
          gap.until,
          gap.marker().encode());
    }
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    Bytes body = Bytes.copyOf(row.getBytes(3));
    return row.getInt(2) == GAP
        ? new Delivery(row.getLong(1), Stored.read(body, GapMarker::decode))
        : new Delivery(row.getLong(1), Stored.read(body, Envelope::decode));
  }

  /// What has been dropped so far.
  private static final class Gap {
    private long sequence;
    private long from = Long.MAX_VALUE;
    private long until;
    private long dropped;

    void add(Item item) {
      sequence = item.sequence;
      if (item.kind == GAP) {
        GapMarker earlier = Stored.read(item.gap, GapMarker::decode);
        from = Math.min(from, earlier.from());
        dropped += earlier.dropped();
      } else {
        from = Math.min(from, item.at);
        dropped++;
      }
      until = Math.max(until, item.at);
    }

    GapMarker marker() {
      return new GapMarker(from, until, dropped);
    }
  }
}
