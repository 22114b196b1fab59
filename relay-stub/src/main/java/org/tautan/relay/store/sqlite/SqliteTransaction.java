package org.tautan.relay.store.sqlite;

import org.tautan.relay.directory.Directory;
import org.tautan.relay.directory.InviteStore;
import org.tautan.relay.directory.PreKeyStore;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.mailbox.MailboxStore;
import org.tautan.relay.store.StoreTransaction;

/// The features' stores over one connection, whose transactions its owner begins and ends.
final class SqliteTransaction implements StoreTransaction, AutoCloseable {
  private final Sql sql;
  private final SqliteDirectory directory;
  private final SqlitePreKeys preKeys;
  private final SqliteMailboxes mailboxes;
  private final SqliteInvites invites;

  SqliteTransaction(Sql sql, MailboxQuota quota) {
    this.sql = sql;
    this.directory = new SqliteDirectory(sql);
    this.preKeys = new SqlitePreKeys(sql);
    this.mailboxes = new SqliteMailboxes(sql, quota);
    this.invites = new SqliteInvites(sql);
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public PreKeyStore preKeys() {
    return preKeys;
  }

  @Override
  public MailboxStore mailboxes() {
    return mailboxes;
  }

  @Override
  public InviteStore invites() {
    return invites;
  }

  void begin() {
    sql.begin();
  }

  void commit() {
    sql.commit();
  }

  void rollback() {
    sql.rollback();
  }

  @Override
  public void close() {
    sql.close();
  }
}
