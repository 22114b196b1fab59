package org.tautan.relay.directory;

import java.util.Optional;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.frame.Result.PreKeyCounts;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.relay.outcome.Verdict;

/// Prekeys that devices deposited, inside one transaction of the relay's store. An id is used once:
/// of a key that was given out or replaced its digest stays, so that the same id with another key
/// is refused, while the same upload again changes nothing.
public interface PreKeyStore {
  /// Whether these may be added; adds them if so. Refused with nothing added when an id was used
  /// for another key, or when more one-time prekeys would lie there than the protocol allows.
  Verdict<PreKeyCounts> add(DeviceAddress device, PreKeyUpload upload);

  /// What somebody needs for a session with this device; its one-time prekeys are given out once.
  /// Empty when the device has deposited nothing.
  Optional<PreKeyBundle> take(DeviceAddress device, OneTimeUse use);

  /// One-time prekeys that are left.
  PreKeyCounts counts(DeviceAddress device);

  /// Deletes everything of a device that is out.
  void delete(DeviceAddress device);
}
