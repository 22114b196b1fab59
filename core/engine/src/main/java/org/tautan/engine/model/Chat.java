package org.tautan.engine.model;

import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.OrderKey;

/// One conversation: all that this device knows about another account, its messages apart.
///
/// The chat with one's own account holds the lines about one's own devices.
///
/// @param account the other account
/// @param state what the person decided
/// @param decidedAt hybrid logical clock of that decision; the highest among own devices wins
/// @param displayName the name that the other side gives itself; empty while unknown
/// @param nickname the name that this person gave them; empty for none
/// @param contactKey their contact key, when this account was given their link
/// @param readUpTo everything up to here has been read on one of the own devices
/// @param hold whether and why sending to them waits
/// @param told the version of the own device list and profile that they were last told
public record Chat(
    AccountId account,
    ChatState state,
    long decidedAt,
    String displayName,
    String nickname,
    Optional<WireSecret> contactKey,
    Optional<OrderKey> readUpTo,
    SendingHold hold,
    Told told) {

  /// What a contact has been told about this account.
  ///
  /// @param list the own device list that they have seen, if any
  /// @param profile how many times the own profile had changed by then; 0 for never told
  public record Told(Optional<ListVersion> list, long profile) {
    /// Nothing yet.
    public static final Told NOTHING = new Told(Optional.empty(), 0);
  }

  /// A chat about which nothing is known but its state.
  public static Chat with(AccountId account, ChatState state, long decidedAt) {
    return new Chat(
        account,
        state,
        decidedAt,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        SendingHold.NONE,
        Told.NOTHING);
  }

  /// The name to show: the nickname, else their own name, else the account id.
  public String title() {
    if (!nickname.isEmpty()) {
      return nickname;
    }
    return displayName.isEmpty() ? account.display() : displayName;
  }

  /// The same chat with another decision.
  public Chat decided(ChatState newState, long at) {
    return new Chat(account, newState, at, displayName, nickname, contactKey, readUpTo, hold, told);
  }

  /// The same chat under the name that the other side gives itself.
  public Chat named(String newName) {
    return new Chat(account, state, decidedAt, newName, nickname, contactKey, readUpTo, hold, told);
  }

  /// The same chat under a name of this person's choice; empty takes it away.
  public Chat nicknamed(String newNickname) {
    return new Chat(
        account, state, decidedAt, displayName, newNickname, contactKey, readUpTo, hold, told);
  }

  /// The same chat with the other side's contact key.
  public Chat withContactKey(WireSecret key) {
    return new Chat(
        account, state, decidedAt, displayName, nickname, Optional.of(key), readUpTo, hold, told);
  }

  /// The same chat, read up to a message.
  public Chat read(OrderKey upTo) {
    return new Chat(
        account,
        state,
        decidedAt,
        displayName,
        nickname,
        contactKey,
        Optional.of(upTo),
        hold,
        told);
  }

  /// The same chat with sending held or free.
  public Chat held(SendingHold newHold) {
    return new Chat(
        account, state, decidedAt, displayName, nickname, contactKey, readUpTo, newHold, told);
  }

  /// The same chat after the other side was told something.
  public Chat told(Told now) {
    return new Chat(
        account, state, decidedAt, displayName, nickname, contactKey, readUpTo, hold, now);
  }
}
