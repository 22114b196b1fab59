package org.tautan.relay.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ConnectionGateTest {
  private static Object key(String address) throws UnknownHostException {
    return ConnectionGate.key(InetAddress.getByName(address));
  }

  @Test
  void countsTheAddressesOfOneSubscriberTogether() throws UnknownHostException {
    assertEquals(key("2001:db8:1:2::3"), key("2001:db8:1:2:ffff::9"));
    assertNotEquals(key("2001:db8:1:2::3"), key("2001:db8:1:3::3"));
    assertNotEquals(key("192.0.2.1"), key("192.0.2.2"));
  }
}
