package org.tautan.page.transport;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.events.EventTarget;
import org.teavm.jso.typedarrays.ArrayBufferView;

/// What `network.js` does for the engine: connections to the relay.
public interface BrowserNetwork extends JSObject {
  /// Begins to open one.
  Socket connect(String uri);

  /// A WebSocket, or what looks like one: tells `open`, `message` with an `ArrayBuffer`, `close`.
  interface Socket extends EventTarget {
    /// Sends a frame.
    void send(ArrayBufferView frame);

    /// Ends it, open or not.
    void close();

    /// Where it leads, with `ws:` or `wss:`.
    @JSProperty
    String getUrl();
  }
}
