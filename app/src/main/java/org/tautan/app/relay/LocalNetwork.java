package org.tautan.app.relay;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// This computer as its own network sees it. Asks the operating system only; nothing is sent.
final class LocalNetwork {
  /// An address that nobody has (RFC 5737): the way there is the way out.
  private static final InetSocketAddress OUTSIDE = new InetSocketAddress("192.0.2.1", 9);

  private LocalNetwork() {}

  /// The address that other computers of the network know this one by.
  static Optional<String> address() {
    return towardsOutside().or(LocalNetwork::ofSomeInterface).map(InetAddress::getHostAddress);
  }

  /// What a certificate for this computer names.
  static List<String> names() {
    List<String> names = new ArrayList<>(List.of("localhost", "127.0.0.1"));
    mdnsName().ifPresent(names::add);
    address().ifPresent(names::add);
    return names;
  }

  /// The name by which this computer can be found where it announces itself (RFC 6762).
  static Optional<String> mdnsName() {
    try {
      String name = InetAddress.getLocalHost().getHostName().split("\\.", 2)[0];
      return name.isEmpty() || name.equals("localhost")
          ? Optional.empty()
          : Optional.of(name + ".local");
    } catch (UnknownHostException _) {
      // a computer without a name is reached by its address
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> towardsOutside() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(OUTSIDE);
      return Optional.ofNullable(socket.getLocalAddress()).filter(LocalNetwork::isReachable);
    } catch (IOException _) {
      // without a way out there may be a network all the same
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> ofSomeInterface() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(LocalNetwork::isUp)
          .flatMap(NetworkInterface::inetAddresses)
          .filter(LocalNetwork::isReachable)
          .findFirst();
    } catch (SocketException _) {
      // no network, then
      return Optional.empty();
    }
  }

  private static boolean isUp(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback() && !network.isPointToPoint();
    } catch (SocketException _) {
      // one that has just gone
      return false;
    }
  }

  private static boolean isReachable(InetAddress address) {
    return address instanceof Inet4Address
        && !address.isAnyLocalAddress()
        && !address.isLoopbackAddress()
        && !address.isLinkLocalAddress();
  }
}
