package org.tautan.engine.api;

import java.util.Optional;
import org.tautan.engine.model.LinkFailure;
import org.tautan.protocol.linking.HistoryDepth;

/// Linking a companion to this phone (PROTOCOL §7). What happens is told by events: `LinkPeerMet`,
/// then `Linked` or `LinkFailed`.
public interface PhoneLink {
  /// Takes what a camera read or a person pasted.
  ///
  /// @param proof that the person is there; not needed only for an account that this very linking
  ///   registers
  void scan(String text, Optional<PresenceProof> proof);

  /// The person says: yes, my computer shows these.
  ///
  /// @param depth how much history the new device may have
  void accept(HistoryDepth depth);

  /// The person says no.
  ///
  /// @param why `DECLINED_HERE` or `EMOJI_DIFFER`
  void decline(LinkFailure why);
}
