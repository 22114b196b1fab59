package org.tautan.relay.store;

/// The store could not do its work: a full or failing disk, a damaged file, or it is closed.
/// Nothing of the transaction is kept, and whoever asked may try again later.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Says what was tried, without anybody's data, and why it failed.
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /// Says why nothing was tried.
  public StoreException(String message) {
    super(message);
  }
}
