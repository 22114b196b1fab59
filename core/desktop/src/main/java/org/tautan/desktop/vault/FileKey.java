package org.tautan.desktop.vault;

import org.tautan.crypto.SecretBytes;

/// What the records of one database file and its log are sealed with.
///
/// @param bytes from which the records' keys come; closed with this
record FileKey(Suite suite, SecretBytes bytes) implements AutoCloseable {
  @Override
  public void close() {
    bytes.close();
  }
}
