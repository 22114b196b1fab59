package org.tautan.relay.directory;

import java.util.ArrayList;
import java.util.List;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.RefusalReason;

/// Says how a list fails to follow the one before: by its number, or by the hash that it names.
final class ChainBreak {
  private ChainBreak() {}

  static RefusalReason reason(ListVersion where, AccountBasis basis, AccountDirectory received) {
    List<ListVersion> known = new ArrayList<>();
    basis.list().map(ListReference::listVersion).ifPresent(known::add);
    for (DeviceList list : received.lists()) {
      try {
        known.add(list.parse().listVersion());
      } catch (MalformedException _) {
        return RefusalReason.LIST_MALFORMED;
      }
    }
    boolean hasPredecessor =
        where.version() == 1 || known.contains(new ListVersion(where.epoch(), where.version() - 1));
    return hasPredecessor ? RefusalReason.LIST_BAD_PREVIOUS_HASH : RefusalReason.LIST_NOT_NEXT;
  }
}
