package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.Transport;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.FinishHalf.PrimaryHalf;
import org.tautan.protocol.frame.Request;
import org.tautan.testkit.world.TappedTransport;

/// A way to the relay that reads every device list which a phone shows there, and fails as soon as
/// two of them have one (epoch, version) and different bytes (PROTOCOL §4).
final class SignedLists implements Transport {
  private final TappedTransport way;
  private final Map<ListVersion, Bytes> shown = new HashMap<>();

  SignedLists(Transport way) {
    this.way = new TappedTransport(way);
    this.way.requests(this::look);
  }

  @Override
  public Opening begin(RelayAddress address) throws ConnectionException {
    return way.begin(address);
  }

  private Request look(Request request) {
    switch (request) {
      case Request.PublishLists(List<DeviceList> lists) -> lists.forEach(this::look);
      case Request.FinishLink(var _, PrimaryHalf(List<DeviceList> lists)) ->
          lists.forEach(this::look);
      case Request.Register register -> register.lists().forEach(this::look);
      default -> {}
    }
    return request;
  }

  private void look(DeviceList list) {
    try {
      ListVersion place = list.parse().listVersion();
      Bytes before = shown.putIfAbsent(place, list.body());
      if (before != null) {
        assertEquals(before, list.body(), () -> "two lists for " + place);
      }
    } catch (MalformedException e) {
      throw new AssertionError("the phone shows something else", e);
    }
  }
}
