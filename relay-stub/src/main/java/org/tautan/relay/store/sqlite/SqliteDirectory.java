package org.tautan.relay.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.Push.ProfileCopied;
import org.tautan.relay.directory.AccountState;
import org.tautan.relay.directory.Directory;
import org.tautan.relay.directory.EnrolledDevice;
import org.tautan.relay.directory.Membership;
import org.tautan.relay.directory.Membership.Member;
import org.tautan.relay.directory.Standing;

/// Accounts and devices as rows; documents as the exact bytes that were signed.
final class SqliteDirectory implements Directory {
  private static final String DEVICE =
      "SELECT account, device, identity_key, certificate, certificate_hash, standing,"
          + " registration_id, login_counter, last_seen, capabilities, leaves FROM device ";

  private final Sql sql;

  SqliteDirectory(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<AccountState> account(AccountId account) {
    return sql.first(
        "SELECT a.epoch, a.version, a.hash, l.list, p.certificate FROM account a"
            + " JOIN device_list l USING (account, epoch, version)"
            + " JOIN primary_certificate p USING (account, epoch) WHERE a.account = ?",
        row ->
            new AccountState(
                Stored.read(bytes(row, 5), PrimaryCertificate::decode),
                reference(row),
                Stored.read(bytes(row, 4), DeviceList::decode)),
        account.bytes());
  }

  @Override
  public Optional<Membership> membership(AccountId account) {
    record Current(ListReference reference, long expiresAt) {}
    return sql.first(
            "SELECT epoch, version, hash, expires_at FROM account WHERE account = ?",
            row -> new Current(reference(row), row.getLong(4)),
            account.bytes())
        .map(current ->
            new Membership(
                current.reference,
                current.expiresAt,
                sql.list(
                    "SELECT device, registration_id FROM device"
                        + " WHERE account = ? AND standing < 2 ORDER BY device",
                    row ->
                        new Member(new DeviceId(row.getInt(1)), new RegistrationId(row.getInt(2))),
                    account.bytes())));
  }

  @Override
  public Optional<EnrolledDevice> device(DeviceAddress address) {
    return sql.first(
        DEVICE + "WHERE account = ? AND device = ?",
        SqliteDirectory::device,
        address.account().bytes(),
        address.device().number());
  }

  @Override
  public List<EnrolledDevice> devices(AccountId account) {
    return sql.list(
        DEVICE + "WHERE account = ? ORDER BY device", SqliteDirectory::device, account.bytes());
  }

  @Override
  public Optional<DeviceList> list(AccountId account, ListVersion version) {
    return sql.first(
        "SELECT list FROM device_list WHERE account = ? AND epoch = ? AND version = ?",
        row -> Stored.read(bytes(row, 1), DeviceList::decode),
        account.bytes(),
        version.epoch(),
        version.version());
  }

  @Override
  public Optional<AccountDirectory> published(AccountId account, Optional<ListVersion> known) {
    return account(account)
        .map(state -> {
          List<EnrolledDevice> devices =
              devices(account).stream()
                  .filter(device -> device.standing() != Standing.REMOVED)
                  .toList();
          return new AccountDirectory(
              state.certificate(),
              lists(account, state.reference(), known),
              devices.stream().flatMap(device -> device.certificate().stream()).toList(),
              devices.stream()
                  .filter(device -> device.standing() == Standing.LEFT)
                  .flatMap(device -> device.leaves().stream())
                  .toList(),
              devices.stream().flatMap(device -> device.capabilities().stream()).toList());
        });
  }

  private List<DeviceList> lists(
      AccountId account, ListReference current, Optional<ListVersion> known) {
    long from =
        known
            .filter(version -> version.epoch() == current.epoch())
            .map(version -> Math.min(version.version(), current.version()))
            .orElse(1L);
    return sql.list(
        "SELECT list FROM device_list"
            + " WHERE account = ? AND epoch = ? AND version BETWEEN ? AND ? ORDER BY version",
        row -> Stored.read(bytes(row, 1), DeviceList::decode),
        account.bytes(),
        current.epoch(),
        Math.max(from, current.version() - Limits.LISTS_READ + 1),
        current.version());
  }

  @Override
  public List<PrimaryCertificate> primaries(AccountId account) {
    return sql.list(
        "SELECT certificate FROM primary_certificate WHERE account = ? ORDER BY epoch",
        row -> Stored.read(bytes(row, 1), PrimaryCertificate::decode),
        account.bytes());
  }

  @Override
  public void addPrimary(AccountId account, long epoch, PrimaryCertificate certificate) {
    sql.update(
        "INSERT INTO primary_certificate (account, epoch, certificate) VALUES (?, ?, ?)",
        account.bytes(),
        epoch,
        certificate.encode());
  }

  @Override
  public void addList(AccountId account, ListReference reference, DeviceList list) {
    sql.update(
        "INSERT INTO device_list (account, epoch, version, list) VALUES (?, ?, ?, ?)",
        account.bytes(),
        reference.epoch(),
        reference.version(),
        list.encode());
  }

  @Override
  public void makeCurrent(AccountId account, ListReference reference, long expiresAt) {
    sql.update(
        "INSERT OR REPLACE INTO account (account, epoch, version, hash, expires_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        account.bytes(),
        reference.epoch(),
        reference.version(),
        reference.hash().bytes(),
        expiresAt);
  }

  @Override
  public void put(EnrolledDevice device) {
    sql.update(
        "INSERT OR REPLACE INTO device (account, device, identity_key, certificate,"
            + " certificate_hash, standing, registration_id, login_counter, last_seen,"
            + " capabilities, leaves) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        device.address().account().bytes(),
        device.address().device().number(),
        device.identityKey().bytes(),
        device.certificate().map(DeviceCertificate::encode).orElse(Bytes.empty()),
        device.certificateHash().bytes(),
        device.standing().number(),
        device.registrationId().number(),
        device.loginCounter(),
        device.lastSeen(),
        device.capabilities().map(Capabilities::encode).orElse(Bytes.empty()),
        device.leaves().map(DeviceLeaves::encode).orElse(Bytes.empty()));
  }

  @Override
  public void stand(DeviceAddress address, Standing standing) {
    change(
        address,
        "UPDATE device SET standing = ? WHERE account = ? AND device = ?",
        standing.number());
  }

  @Override
  public void hold(DeviceAddress address, long time) {
    stand(address, Standing.HELD);
    change(address, "UPDATE device SET held_at = ? WHERE account = ? AND device = ?", time);
  }

  @Override
  public List<ProfileCopied> held(AccountId account) {
    return sql.list(
        "SELECT device, held_at FROM device WHERE account = ? AND standing = 1",
        row -> new ProfileCopied(new DeviceId(row.getInt(1)), row.getLong(2)),
        account.bytes());
  }

  @Override
  public void loggedIn(DeviceAddress address, long counter, long time) {
    change(
        address, "UPDATE device SET login_counter = ? WHERE account = ? AND device = ?", counter);
    seen(address, time);
  }

  @Override
  public void seen(DeviceAddress address, long time) {
    change(address, "UPDATE device SET last_seen = ? WHERE account = ? AND device = ?", time);
  }

  @Override
  public void register(DeviceAddress address, RegistrationId registrationId) {
    change(
        address,
        "UPDATE device SET registration_id = ? WHERE account = ? AND device = ?",
        registrationId.number());
  }

  @Override
  public void publish(DeviceAddress address, Capabilities capabilities) {
    change(
        address,
        "UPDATE device SET capabilities = ? WHERE account = ? AND device = ?",
        capabilities.encode());
  }

  @Override
  public void deposit(DeviceAddress address, DeviceLeaves leaves) {
    change(
        address, "UPDATE device SET leaves = ? WHERE account = ? AND device = ?", leaves.encode());
  }

  @Override
  public List<EnrolledDevice> overdue(long lastSeenBefore) {
    return sql.list(
        DEVICE + "WHERE leaves <> X'' AND standing < 2 AND last_seen < ?",
        SqliteDirectory::device,
        lastSeenBefore);
  }

  @Override
  public List<DeviceAddress> companionsUnseenSince(long time) {
    return sql.list(
        "SELECT account, device FROM device WHERE device > 0 AND standing < 2 AND last_seen < ?",
        SqliteDirectory::address,
        time);
  }

  private void change(DeviceAddress address, String update, Object value) {
    sql.update(update, value, address.account().bytes(), address.device().number());
  }

  private static EnrolledDevice device(ResultSet row) throws SQLException {
    return new EnrolledDevice(
        address(row),
        new IdentityKey(bytes(row, 3)),
        optional(row, 4).map(stored -> Stored.read(stored, DeviceCertificate::decode)),
        new CertificateHash(bytes(row, 5)),
        Standing.ofNumber(row.getInt(6)),
        new RegistrationId(row.getInt(7)),
        row.getLong(8),
        row.getLong(9),
        optional(row, 10).map(stored -> Stored.read(stored, Capabilities::decode)),
        optional(row, 11).map(stored -> Stored.read(stored, DeviceLeaves::decode)));
  }

  private static DeviceAddress address(ResultSet row) throws SQLException {
    return new DeviceAddress(new AccountId(bytes(row, 1)), new DeviceId(row.getInt(2)));
  }

  private static ListReference reference(ResultSet row) throws SQLException {
    return new ListReference(row.getLong(1), row.getLong(2), new ListHash(bytes(row, 3)));
  }

  private static Bytes bytes(ResultSet row, int column) throws SQLException {
    byte[] value = row.getBytes(column);
    return value == null ? Bytes.empty() : Bytes.copyOf(value);
  }

  private static Optional<Bytes> optional(ResultSet row, int column) throws SQLException {
    return Optional.of(bytes(row, column)).filter(value -> !value.isEmpty());
  }
}
