package org.tautan.app.link;

import java.util.List;
import org.tautan.engine.api.EngineEvent.LinkPeer;
import org.tautan.engine.linking.LinkEmoji;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.linking.LinkCode;

/// Where the linking of this computer stands, as its screen shows it.
public sealed interface LinkState {
  /// The relay starts, or the first code is being opened.
  record Preparing() implements LinkState {}

  /// The bundled relay did not start.
  ///
  /// @param why in the machine's words
  record RelayFailed(String why) implements LinkState {}

  /// A code to scan.
  ///
  /// @param shownAt when it was first shown, ms since 1970
  /// @param validUntil when another one replaces it, ms since 1970
  record ShowingCode(LinkCode code, long shownAt, long validUntil) implements LinkState {}

  /// Nobody scanned any of the codes; the person may ask for more.
  record CodesUsedUp() implements LinkState {}

  /// A phone has scanned the code: the person compares.
  record Comparing(List<LinkEmoji> emoji, LinkPeer.Phone phone) implements LinkState {}

  /// The person said yes here; the phone's person has to, too.
  record WaitingForPhone(List<LinkEmoji> emoji, LinkPeer.Phone phone) implements LinkState {}

  /// It ended without a link.
  record Failed(LinkFailure why) implements LinkState {}

  /// The person chooses the relay of the next code.
  record ChoosingRelay() implements LinkState {}

  /// The person wants to know how a phone gets here.
  record SettingUpPhone() implements LinkState {}

  /// This computer is linked.
  record Linked() implements LinkState {}
}
