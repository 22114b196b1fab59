package org.tautan.page.transport;

import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.ConnectionException;
import org.tautan.engine.port.Opening;
import org.tautan.engine.port.Transport;
import org.teavm.jso.JSBody;

/// Connections of the browser. It checks certificates itself and shows nobody which it saw.
public final class PageTransport implements Transport {
  private final BrowserNetwork network;

  /// @param network what `network.js` exports
  public PageTransport(BrowserNetwork network) {
    this.network = network;
  }

  @Override
  public Opening begin(RelayAddress address) throws ConnectionException {
    if (!isAllowed(address.uri())) {
      throw new ConnectionException(
          ConnectionException.Reason.UNREACHABLE, "the browser opens no such address");
    }
    return new PageOpening(new PageChannel(network.connect(address.uri())));
  }

  /// Looks first what the constructor would throw at.
  @JSBody(params = "uri", script = "try { new URL(uri); return true; } catch (e) { return false; }")
  private static native boolean isAllowed(String uri);
}
