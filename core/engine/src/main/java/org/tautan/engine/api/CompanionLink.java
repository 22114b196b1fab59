package org.tautan.engine.api;

import org.tautan.engine.model.LinkFailure;

/// Linking this device, as a companion, to a phone (PROTOCOL §7). What happens is told by events:
/// `LinkCodeReady`, `LinkPeerMet`, then `Linked` or `LinkFailed`.
public interface CompanionLink {
  /// Shows a first code. A linking that is under way is given up.
  void start(CompanionLinkOptions options);

  /// The person says: yes, these are the pictures, and this is my phone.
  void accept();

  /// The person says no.
  ///
  /// @param why `DECLINED_HERE` or `EMOJI_DIFFER`
  void decline(LinkFailure why);

  /// Gives up quietly.
  void cancel();
}
