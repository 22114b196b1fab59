package org.tautan.app.conversation;

import java.nio.file.Path;
import java.util.HexFormat;
import org.tautan.app.stage.WorldClient;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// Ana, whose screen it is, and Budi, with real engines around a real relay; all of it steps when
/// the test says so, on the test's thread.
public final class TwoPeople extends WorldClient {
  /// Whose screen it is.
  public final TestDevice ana;

  /// The other one.
  public final TestDevice budi;

  private int rows;

  /// Two people with contact links of each other.
  public TwoPeople(Path data) {
    this(new TestWorld(data));
  }

  private TwoPeople(TestWorld world) {
    this(world, world.phone("Ana"));
  }

  private TwoPeople(TestWorld world, TestDevice ana) {
    super(world, ana);
    this.ana = ana;
    this.budi = world.phone("Budi");
    ana.engine().goOnline();
    budi.engine().goOnline();
  }

  /// Makes them contacts.
  public TwoPeople introduced() {
    world.introduce(ana, budi);
    return this;
  }

  /// Puts a row into Ana's store, as if it had come long ago; told to nobody.
  public Message row(AccountId sender, long sentAt, MessageBody body, MessageStatus status) {
    rows++;
    MessageId id = new MessageId(Bytes.wrap(HexFormat.of().parseHex("%032x".formatted(rows))));
    DeviceId device = new DeviceId(0);
    Message message =
        new Message(
            budi.account(),
            new DeviceAddress(sender, device),
            id,
            new OrderKey(sentAt << 16, device, id),
            sentAt,
            body,
            status);
    boolean _ = ana.ports().store().transaction(tx -> tx.messages().insert(message));
    return message;
  }
}
