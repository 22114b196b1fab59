package org.tautan.engine.prekey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tautan.engine.prekey.PreKeyPlan.Rotation;
import org.tautan.protocol.PreKeyId;

class PreKeyMaintenanceTest {
  private static final long NOW = 1_800_000_000_000L;

  private static PreKeyPlan plan(long age, int oneTime, int kyber) {
    return PreKeyMaintenance.plan(
        new PreKeyStock(Optional.of(NOW - age), Optional.of(NOW - age), List.of(), oneTime, kyber),
        NOW);
  }

  @Test
  void makesEverythingForANewDevice() {
    PreKeyPlan plan =
        PreKeyMaintenance.plan(
            new PreKeyStock(Optional.empty(), Optional.empty(), List.of(), 0, 0), NOW);
    assertEquals(new PreKeyPlan(Rotation.REPLACE, Rotation.REPLACE, 100, 20, List.of()), plan);
    assertTrue(plan.needsUpload());
  }

  @Test
  void leavesAFullYoungStockAlone() {
    PreKeyPlan plan = plan(0, 100, 20);
    assertEquals(new PreKeyPlan(Rotation.KEEP, Rotation.KEEP, 0, 0, List.of()), plan);
    assertFalse(plan.needsUpload());
  }

  @Test
  void replacesSignedAndLastResortKeysWeekly() {
    assertEquals(Rotation.KEEP, plan(PreKeyMaintenance.ROTATION_MILLIS - 1, 100, 20).signed());
    PreKeyPlan plan = plan(PreKeyMaintenance.ROTATION_MILLIS, 100, 20);
    assertEquals(Rotation.REPLACE, plan.signed());
    assertEquals(Rotation.REPLACE, plan.lastResort());
  }

  @Test
  void replacesAKeyFromTheFuture() {
    assertEquals(Rotation.REPLACE, plan(-1, 100, 20).signed());
  }

  @Test
  void refillsBelowTheMarks() {
    assertEquals(0, plan(0, 25, 5).oneTimeToMake());
    assertEquals(0, plan(0, 25, 5).oneTimeKyberToMake());
    assertEquals(76, plan(0, 24, 4).oneTimeToMake());
    assertEquals(16, plan(0, 24, 4).oneTimeKyberToMake());
  }

  @Test
  void deletesReplacedKeysAfter35Days() {
    PreKeyStock.Replaced old =
        new PreKeyStock.Replaced(new PreKeyId(1), NOW - PreKeyMaintenance.RETENTION_MILLIS - 1);
    PreKeyStock.Replaced kept =
        new PreKeyStock.Replaced(new PreKeyId(2), NOW - PreKeyMaintenance.RETENTION_MILLIS);
    PreKeyPlan plan =
        PreKeyMaintenance.plan(
            new PreKeyStock(Optional.of(NOW), Optional.of(NOW), List.of(old, kept), 100, 20), NOW);
    assertEquals(List.of(new PreKeyId(1)), plan.expired());
  }
}
