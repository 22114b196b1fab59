package org.tautan.relay.blob;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.BlobId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;

/// Keeps blobs until their addressee deletes them or they expire.
///
/// A blob is there as a whole or not at all, also after a crash, and never changes. Any thread;
/// every call may wait for a disk. A disk that fails is an [java.io.UncheckedIOException].
public interface BlobStore {
  /// Where an account's blob of this name stands.
  Optional<BlobPlace> find(AccountId account, BlobId id);

  /// How many bytes wait for a device.
  long waitingFor(DeviceAddress addressee);

  /// Keeps a blob, durably once this returns.
  ///
  /// @param now ms since 1970: its age counts from there
  /// @return false when there is one of this name already, which stays as it is
  boolean put(BlobPlace place, Bytes content, long now);

  /// A blob's bytes.
  Optional<Bytes> get(BlobPlace place);

  /// Deletes a blob.
  ///
  /// @return whether it was there
  boolean delete(BlobPlace place);

  /// Everybody for whom something waits.
  List<DeviceAddress> addressees();

  /// Deletes all that waits for a device.
  void drop(DeviceAddress addressee);

  /// Deletes what was put before a time, ms since 1970, and what was never put as a whole.
  void expireBefore(long time);
}
