package org.tautan.app.newchat;

import java.util.Optional;
import org.tautan.engine.model.Chat;
import org.tautan.protocol.AccountId;

/// How far a person has come in adding somebody.
public sealed interface NewChatState {
  /// No link is there yet.
  record Waiting() implements NewChatState {}

  /// What is there could still become a link.
  record Beginning() implements NewChatState {}

  /// Pictures are being looked at.
  record Looking() implements NewChatState {}

  /// The link leads to somebody.
  ///
  /// @param known the chat with them, if there is one already
  record Ready(AccountId account, Optional<Chat> known) implements NewChatState {}

  /// It leads nowhere.
  record Refused(Problem why) implements NewChatState {}

  /// Why a link or picture leads nowhere.
  enum Problem {
    /// Not a link of Tautan's.
    NOT_A_LINK,
    /// A link of Tautan's that is incomplete or mistyped.
    DAMAGED,
    /// A code that links devices.
    LINK_CODE,
    /// Made by a newer version.
    VERSION_TOO_NEW,
    /// That account lives on another relay.
    OTHER_RELAY,
    /// It is one's own.
    YOURSELF,
    /// The picture holds no QR code that can be read.
    NO_CODE,
    /// The file is no picture.
    NOT_A_PICTURE,
    /// The picture is too large to be looked at.
    TOO_LARGE,
    /// The file cannot be read.
    UNREADABLE,
    /// The screen cannot be seen.
    NO_SCREEN,
    /// The clipboard holds neither a picture nor a text.
    EMPTY_CLIPBOARD
  }
}
