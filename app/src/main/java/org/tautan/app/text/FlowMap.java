package org.tautan.app.text;

import java.util.ArrayList;
import java.util.List;

/// How places in a text flow, in which a picture counts as one, belong to places in what was
/// written.
final class FlowMap {
  /// @param flow where it begins in the flow
  /// @param source where it begins in what was written
  private record Part(int flow, int flowLength, int source, int sourceLength) {}

  private final List<Part> parts = new ArrayList<>();
  private int flow;
  private int source;

  /// The next part: a node of so many places in the flow that stands for so many characters.
  void add(int flowLength, int sourceLength) {
    parts.add(new Part(flow, flowLength, source, sourceLength));
    flow += flowLength;
    source += sourceLength;
  }

  /// How many places the flow has.
  int length() {
    return flow;
  }

  /// The place in what was written.
  int toSource(int place) {
    for (Part part : parts) {
      if (place < part.flow() + part.flowLength()) {
        boolean alike = part.flowLength() == part.sourceLength();
        return part.source() + (alike ? place - part.flow() : 0);
      }
    }
    return source;
  }

  /// The place in the flow.
  int toFlow(int place) {
    for (Part part : parts) {
      if (place < part.source() + part.sourceLength()) {
        boolean alike = part.flowLength() == part.sourceLength();
        return part.flow() + (alike ? place - part.source() : 0);
      }
    }
    return flow;
  }
}
