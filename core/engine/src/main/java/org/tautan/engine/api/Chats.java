package org.tautan.engine.api;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tautan.crypto.document.SafetyNumber;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.ChatFlags;
import org.tautan.engine.model.ChatOverview;
import org.tautan.engine.model.Message;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.linking.ContactLink;
import org.tautan.protocol.linking.PageOrigin;

/// Conversations. Nothing here waits for the network.
public interface Chats {
  /// What came of a contact link.
  sealed interface AddOutcome {
    /// The chat is open.
    record Added(Chat chat) implements AddOutcome {}

    /// Not a contact link.
    record NotALink() implements AddOutcome {}

    /// Made by a newer version; update.
    record VersionTooNew() implements AddOutcome {}

    /// That account lives on another relay than this one.
    record OtherRelay() implements AddOutcome {}

    /// It is one's own.
    record Yourself() implements AddOutcome {}
  }

  /// The link by which others reach this account without a request.
  ///
  /// @param page where the relay serves its phone page
  ContactLink contactLink(PageOrigin page);

  /// Makes a new contact key: links with the old one lead to requests from now on. On the phone.
  void renewContactKey();

  /// Opens the chat that a link leads to.
  AddOutcome add(String contactLink);

  /// All chats, newest message first.
  List<Chat> list();

  /// What a list shows of every chat, newest first; one snapshot, made in one go.
  List<ChatOverview> overview();

  /// What a list shows of one chat.
  Optional<ChatOverview> overview(AccountId chat);

  /// Arranges a chat: its pin, silence, shelf, mark and draft. On this device only. Does nothing
  /// when there is no such chat; tells of a change by [EngineEvent.ChatChanged].
  ///
  /// @param change from how it is arranged now
  void arrange(AccountId chat, UnaryOperator<ChatFlags> change);

  /// The chat with an account.
  Optional<Chat> find(AccountId account);

  /// The newest messages below a place, newest first.
  List<Message> page(AccountId chat, Optional<OrderKey> before, int limit);

  /// The oldest messages above a place, oldest first.
  List<Message> after(AccountId chat, OrderKey after, int limit);

  /// How many messages have not been read on any own device.
  int unread(AccountId chat);

  /// Sends a text.
  SendOutcome send(AccountId chat, String text);

  /// Sends a failed message once more.
  SendOutcome sendAgain(AccountId chat, MessageId failed);

  /// Takes a row away, here only.
  void delete(AccountId chat, AccountId sender, MessageId id);

  /// Accepts a request.
  void accept(AccountId chat);

  /// Blocks: nothing of that account is shown or answered any more.
  void block(AccountId chat);

  /// Undoes that.
  void unblock(AccountId chat);

  /// Takes the chat off the list, with its pin, its draft and all that.
  void remove(AccountId chat);

  /// Gives a contact a name of this person's choice; empty takes it away.
  void nickname(AccountId chat, String nickname);

  /// Everything up to here has been seen by the person, in a window that had the focus. Takes the
  /// mark away, too.
  void markRead(AccountId chat, OrderKey upTo);

  /// Tells the other side that this person types, or stopped; lost when somebody is offline.
  void typing(AccountId chat, EngineEvent.Activity activity);

  /// The number to compare with the other person; empty until their keys are known.
  Optional<SafetyNumber> safetyNumber(AccountId chat);

  /// The same for a QR code, with the device lists that this device knows; empty until both are.
  Optional<SafetyCode> safetyCode(AccountId chat);

  /// The other person's devices; empty until their list is known.
  Optional<ContactDevices> devices(AccountId chat);

  /// How many submissions the relay has not accepted yet.
  int waiting();
}
