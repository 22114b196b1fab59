package org.tautan.protocol.document;

import java.util.List;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Require;

/// All that is needed to verify an account's devices from a pinned list or from nothing. As it
/// comes it is only a claim.
///
/// @param lists oldest first, ends with the current one
/// @param certificates of the current list's companions
public record AccountDirectory(
    PrimaryCertificate primaryCertificate,
    List<DeviceList> lists,
    List<DeviceCertificate> certificates,
    List<DeviceLeaves> leaves,
    List<Capabilities> capabilities) {
  /// Checks how many there are, copies the lists.
  public AccountDirectory {
    lists = Require.list(lists, Limits.LISTS_READ, "lists");
    certificates = Require.list(certificates, Limits.DEVICES_READ, "certificates");
    leaves = Require.list(leaves, Limits.DEVICES_READ, "leaves");
    capabilities = Require.list(capabilities, Limits.DEVICES_READ, "capabilities");
  }

  /// Reads what [#encode()] writes.
  public static AccountDirectory decode(Bytes bytes) throws MalformedException {
    return DocumentCodecs.ACCOUNT_DIRECTORY.decode(bytes, Limits.FRAME);
  }

  /// The directory's bytes, for the wire or a store.
  public Bytes encode() {
    return DocumentCodecs.ACCOUNT_DIRECTORY.encode(this);
  }
}
