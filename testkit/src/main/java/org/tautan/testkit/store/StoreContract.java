package org.tautan.testkit.store;

import java.util.List;
import java.util.stream.Stream;

/// What the engine relies on in every implementation of its store ports, one check after the other.
/// Plain Java: a runner turns each into a test of its framework.
public final class StoreContract {
  private StoreContract() {}

  /// All checks.
  public static List<Check> checks() {
    return Stream.of(
            TransactionChecks.all(),
            DurabilityChecks.all(),
            KeyChecks.all(),
            PreKeyChecks.all(),
            DeviceListChecks.all(),
            ChatChecks.all(),
            ChatOverviewChecks.all(),
            MessageChecks.all(),
            MessageOrderChecks.all(),
            SearchChecks.all(),
            DeliveryChecks.all(),
            UndecryptedChecks.all(),
            HistoryChecks.all())
        .flatMap(List::stream)
        .toList();
  }
}
