package org.tautan.app.stage;

import java.nio.file.Path;
import org.tautan.engine.model.Connectivity;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A desktop's engine without a window, linked with Ana's phone; Budi is her contact. Real engines
/// around a real relay.
public final class Desk extends WorldClient {
  /// Whose desktop it is.
  public final TestDevice phone;

  /// Her contact.
  public final TestDevice budi;

  /// The desktop's.
  public final TestDevice engine;

  /// Linked, introduced and online.
  public Desk(Path data) {
    this(new TestWorld(data));
  }

  private Desk(TestWorld world) {
    this(world, world.phone("Ana"));
  }

  private Desk(TestWorld world, TestDevice phone) {
    this(world, phone, world.companion("Meja kerja", phone));
  }

  private Desk(TestWorld world, TestDevice phone, TestDevice engine) {
    super(world, engine);
    this.phone = phone;
    this.engine = engine;
    this.budi = world.phone("Budi");
    world.introduce(phone, budi);
    world.until(() -> engine.engine().connectivity() == Connectivity.ONLINE);
    world.until(() -> engine.engine().chats().find(budi.account()).isPresent());
  }
}
