package org.tautan.relay;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.relay.limits.MailboxQuota;
import org.tautan.relay.store.RelayStore;
import org.tautan.relay.store.sqlite.SqliteRelayStore;

class SqlitePreKeyStoreTest extends PreKeyStoreContract {
  @TempDir private Path folder;

  @Override
  protected RelayStore open() {
    return SqliteRelayStore.open(folder.resolve("relay.db"), MailboxQuota.STANDARD);
  }
}
