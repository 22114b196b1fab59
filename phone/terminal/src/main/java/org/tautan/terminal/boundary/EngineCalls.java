package org.tautan.terminal.boundary;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.desktop.Beginning;
import org.tautan.engine.api.Accounts.Companions;
import org.tautan.engine.api.Accounts.CreateOutcome;
import org.tautan.engine.api.Accounts.Entry;
import org.tautan.engine.api.Accounts.KitOutcome;
import org.tautan.engine.api.Accounts.RestoreOutcome;
import org.tautan.engine.api.Chats.AddOutcome;
import org.tautan.engine.api.CompanionLinkOptions;
import org.tautan.engine.api.Devices.LeaveOutcome;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.api.Devices.PhoneSilence;
import org.tautan.engine.api.Devices.RenameOutcome;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.api.SafetyCode;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.model.Chat;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.model.OwnDevice;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.RelayAddress;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.linking.ContactLink;
import org.tautan.protocol.linking.HistoryDepth;

/// What the terminal asks of an engine, as calls that wait for the engine's thread. Any thread.
///
/// The terminal's own tests put a fake in its place; what each call does is said in
/// org.tautan.engine.api.
public interface EngineCalls extends AutoCloseable {
  /// What was found in the data directory when it was opened.
  Beginning beginning();

  /// How this device stands with its relay.
  Connectivity connectivity();

  /// Connects at once, and stays connected.
  void goOnline();

  /// Disconnects, until told otherwise.
  void goOffline();

  /// The account on this device.
  Optional<OwnAccount> account();

  /// Makes a new account on this phone.
  CreateOutcome create(String displayName, RelayAddress relay, Entry entry);

  /// The recovery kit as a file, until it is confirmed; the caller closes it.
  Optional<SecretBytes> kitFile();

  /// The recovery kit as letters, until it is confirmed; the caller closes it.
  Optional<RecoveryCode> recoveryCode();

  /// Takes one group of the letters, typed back, as proof that the kit was saved; it is erased
  /// here.
  ///
  /// @param group counted from 0
  KitOutcome confirmKit(int group, CharSequence typed);

  /// Moves an account to this new phone.
  ///
  /// @param root from the kit; stays the caller's to close
  RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions);

  /// Changes the name that others see.
  void rename(String displayName);

  /// Sets the PIN; the array stays the caller's to wipe.
  void setPin(char[] pin);

  /// Checks the PIN; the array stays the caller's to wipe.
  PresenceOutcome prove(char[] pin);

  /// Companion: begins to show codes.
  void startLink(CompanionLinkOptions options);

  /// Companion: "yes, this is my phone".
  void acceptPhone();

  /// Companion: "no".
  void declinePhone(LinkFailure why);

  /// Companion: stops showing codes.
  void cancelLink();

  /// Phone: takes a scanned or pasted code.
  void scan(String code, Optional<PresenceProof> proof);

  /// Phone: "yes, my computer shows these".
  void acceptComputer(HistoryDepth depth);

  /// Phone: "no".
  void declineComputer(LinkFailure why);

  /// The account's devices.
  List<OwnDevice> devices();

  /// The devices that have joined and that the person has not seen.
  List<NewDevice> news();

  /// The person has seen that a device is new.
  void seen(DeviceId device);

  /// Calls a device something else.
  RenameOutcome rename(DeviceId device, String name);

  /// Phone: takes a companion out.
  UnlinkOutcome unlink(DeviceId device, PresenceProof proof);

  /// Companion: takes itself out.
  LeaveOutcome leave(LeftHistory history);

  /// How long the phone has been silent.
  PhoneSilence phoneSilence();

  /// The own contact link, at the relay's phone page.
  ContactLink contactLink();

  /// Makes a new contact key; links with the old one lead to requests.
  void renewContactKey();

  /// Adds a contact by link.
  AddOutcome add(String contactLink);

  /// All chats, the latest first.
  List<Chat> chats();

  /// One chat.
  Optional<Chat> chat(AccountId account);

  /// Messages of a chat below a place, newest first.
  List<Message> page(AccountId chat, Optional<OrderKey> before, int limit);

  /// How many messages are unread.
  int unread(AccountId chat);

  /// Writes a message.
  SendOutcome send(AccountId chat, String text);

  /// Tries a failed message again.
  SendOutcome sendAgain(AccountId chat, MessageId failed);

  /// Accepts a request.
  void accept(AccountId chat);

  /// Blocks an account.
  void block(AccountId chat);

  /// Unblocks an account.
  void unblock(AccountId chat);

  /// Takes a chat off the list.
  void remove(AccountId chat);

  /// Gives a contact a name of one's own; empty takes it away.
  void nickname(AccountId chat, String name);

  /// Notes that everything up to a message was read.
  void markRead(AccountId chat, OrderKey upTo);

  /// Tells the other side that somebody types.
  void typing(AccountId chat, EngineEvent.Activity activity);

  /// The safety number of a chat, with the device lists it goes with.
  Optional<SafetyCode> safetyCode(AccountId chat);

  /// How many submissions the relay has not accepted yet.
  int waiting();

  /// Whether others learn that their messages were read.
  void readReceipts(ReadReceipts choice);

  /// Stops the engine. Everything is already stored.
  @Override
  void close();
}
