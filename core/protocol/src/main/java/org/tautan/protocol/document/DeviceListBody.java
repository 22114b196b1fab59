package org.tautan.protocol.document;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// What a [DeviceList] says. Only shapes are checked here: the rules of the chain, of lifetimes, of
/// how many devices and in which order belong to whoever verifies, who has a name for each breach.
///
/// @param version from 1 in each epoch
/// @param issuedAt ms since 1970
/// @param expiresAt ms since 1970
/// @param previousHash of the list before, which version 1 does not have
/// @param nextDeviceId above every id ever used
/// @param devices ascending, begins with device 0
public record DeviceListBody(
    AccountId account,
    long epoch,
    long version,
    long issuedAt,
    long expiresAt,
    Optional<ListHash> previousHash,
    DeviceId nextDeviceId,
    List<DeviceEntry> devices) {
  /// Checks ranges, copies the list.
  public DeviceListBody {
    ListVersion _ = new ListVersion(epoch, version);
    Require.natural(issuedAt, "issued at");
    Require.natural(expiresAt, "expires at");
    devices = Require.list(devices, Limits.DEVICES_READ, "devices");
  }

  /// The list's place in the order.
  public ListVersion listVersion() {
    return new ListVersion(epoch, version);
  }

  /// Reads what [#encode()] writes.
  public static DeviceListBody decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.DEVICE_LIST_BODY.decode(bytes);
  }

  /// The bytes to sign; whoever signs keeps exactly these.
  public Bytes encode() {
    return DocumentCodecs.DEVICE_LIST_BODY.encode(this);
  }
}
