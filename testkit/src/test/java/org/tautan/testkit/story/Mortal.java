package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.tautan.engine.api.Engine;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.Transport;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.testkit.store.Fault;
import org.tautan.testkit.store.FaultyStore;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A device whose process can be ended at a chosen point, and started again on what it left.
final class Mortal {
  final MemoryDisk disk = new MemoryDisk();
  final TestDevice device;
  FaultyStore store = FaultyStore.over(disk.open(), Fault.never());

  Mortal(TestWorld world, String name) {
    this(world, name, world.transport());
  }

  Mortal(TestWorld world, String name, Transport way) {
    device = world.device(name, store, way);
  }

  Engine engine() {
    return device.engine();
  }

  /// Does something in a process that ends at a point of its writing, or does all of it; either way
  /// the device then lives on in a new process. Gives the store that it was done on.
  FaultyStore live(Fault fault, Runnable something) {
    FaultyStore mortal = restart(fault);
    try {
      device.restartOn(mortal);
      something.run();
    } catch (StoreException e) {
      assertTrue(mortal.hasFailed(), () -> "failed by itself: " + e);
    }
    device.restartOn(restart(Fault.never()));
    return mortal;
  }

  private FaultyStore restart(Fault fault) {
    disk.crash();
    store = FaultyStore.over(disk.open(), fault);
    return store;
  }
}
