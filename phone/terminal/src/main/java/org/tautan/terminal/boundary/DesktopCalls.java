package org.tautan.terminal.boundary;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.desktop.Beginning;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.host.EngineThread.Question;
import org.tautan.desktop.host.StepFailure;
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
import org.tautan.engine.api.Engine;
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

/// The real engine behind [EngineCalls]: every call waits for its turn on the engine's thread, so
/// none may come from that thread itself.
public final class DesktopCalls implements EngineCalls {
  private final DesktopEngine desktop;

  private DesktopCalls(DesktopEngine desktop) {
    this.desktop = desktop;
  }

  /// Opens the engine of a data directory.
  ///
  /// @throws org.tautan.engine.port.StoreException when the directory cannot be used
  public static EngineCalls open(
      Path data, Consumer<EngineEvent> events, Consumer<StepFailure> failures) {
    return new DesktopCalls(DesktopEngine.open(data, events, failures));
  }

  /// The engine of a program that has opened it by itself; closing this closes it.
  public static EngineCalls around(DesktopEngine desktop) {
    return new DesktopCalls(desktop);
  }

  private <T> T ask(Question<Engine, T> question) {
    try {
      return desktop.<T>call(question).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void tell(Consumer<Engine> command) {
    ask(engine -> {
      command.accept(engine);
      return true;
    });
  }

  @Override
  public Beginning beginning() {
    return desktop.beginning();
  }

  @Override
  public Connectivity connectivity() {
    return ask(Engine::connectivity);
  }

  @Override
  public void goOnline() {
    tell(engine -> {
      engine.goOnline();
      engine.networkIsBack();
    });
  }

  @Override
  public void goOffline() {
    tell(Engine::goOffline);
  }

  @Override
  public Optional<OwnAccount> account() {
    return ask(Engine::account);
  }

  @Override
  public CreateOutcome create(String displayName, RelayAddress relay, Entry entry) {
    return ask(engine -> engine.accounts().create(displayName, relay, entry));
  }

  @Override
  public Optional<SecretBytes> kitFile() {
    return ask(engine -> engine.accounts().kitFile());
  }

  @Override
  public Optional<RecoveryCode> recoveryCode() {
    return ask(engine -> engine.accounts().recoveryCode());
  }

  @Override
  public KitOutcome confirmKit(int group, CharSequence typed) {
    return ask(engine -> engine.accounts().confirmKit(group, typed));
  }

  @Override
  public RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions) {
    return ask(engine -> engine.accounts().restore(root, displayName, relay, companions));
  }

  @Override
  public void rename(String displayName) {
    tell(engine -> engine.accounts().rename(displayName));
  }

  @Override
  public void setPin(char[] pin) {
    tell(engine -> engine.presence().setPin(pin));
  }

  @Override
  public PresenceOutcome prove(char[] pin) {
    return ask(engine -> engine.presence().prove(pin));
  }

  @Override
  public void startLink(CompanionLinkOptions options) {
    tell(engine -> engine.companionLink().start(options));
  }

  @Override
  public void acceptPhone() {
    tell(engine -> engine.companionLink().accept());
  }

  @Override
  public void declinePhone(LinkFailure why) {
    tell(engine -> engine.companionLink().decline(why));
  }

  @Override
  public void cancelLink() {
    tell(engine -> engine.companionLink().cancel());
  }

  @Override
  public void scan(String code, Optional<PresenceProof> proof) {
    tell(engine -> engine.phoneLink().scan(code, proof));
  }

  @Override
  public void acceptComputer(HistoryDepth depth) {
    tell(engine -> engine.phoneLink().accept(depth));
  }

  @Override
  public void declineComputer(LinkFailure why) {
    tell(engine -> engine.phoneLink().decline(why));
  }

  @Override
  public List<OwnDevice> devices() {
    return ask(engine -> engine.devices().list());
  }

  @Override
  public List<NewDevice> news() {
    return ask(engine -> engine.devices().news());
  }

  @Override
  public void seen(DeviceId device) {
    tell(engine -> engine.devices().seen(device));
  }

  @Override
  public RenameOutcome rename(DeviceId device, String name) {
    return ask(engine -> engine.devices().rename(device, name));
  }

  @Override
  public UnlinkOutcome unlink(DeviceId device, PresenceProof proof) {
    return ask(engine -> engine.devices().unlink(device, proof));
  }

  @Override
  public LeaveOutcome leave(LeftHistory history) {
    return ask(engine -> engine.devices().leave(history));
  }

  @Override
  public PhoneSilence phoneSilence() {
    return ask(engine -> engine.devices().phoneSilence());
  }

  @Override
  public ContactLink contactLink() {
    return ask(engine -> {
      OwnAccount account = engine.account().orElseThrow();
      return engine.chats().contactLink(Pages.of(account.relay()));
    });
  }

  @Override
  public void renewContactKey() {
    tell(engine -> engine.chats().renewContactKey());
  }

  @Override
  public AddOutcome add(String contactLink) {
    return ask(engine -> engine.chats().add(contactLink));
  }

  @Override
  public List<Chat> chats() {
    return ask(engine -> engine.chats().list());
  }

  @Override
  public Optional<Chat> chat(AccountId account) {
    return ask(engine -> engine.chats().find(account));
  }

  @Override
  public List<Message> page(AccountId chat, Optional<OrderKey> before, int limit) {
    return ask(engine -> engine.chats().page(chat, before, limit));
  }

  @Override
  public int unread(AccountId chat) {
    return ask(engine -> engine.chats().unread(chat));
  }

  @Override
  public SendOutcome send(AccountId chat, String text) {
    return ask(engine -> engine.chats().send(chat, text));
  }

  @Override
  public SendOutcome sendAgain(AccountId chat, MessageId failed) {
    return ask(engine -> engine.chats().sendAgain(chat, failed));
  }

  @Override
  public void accept(AccountId chat) {
    tell(engine -> engine.chats().accept(chat));
  }

  @Override
  public void block(AccountId chat) {
    tell(engine -> engine.chats().block(chat));
  }

  @Override
  public void unblock(AccountId chat) {
    tell(engine -> engine.chats().unblock(chat));
  }

  @Override
  public void remove(AccountId chat) {
    tell(engine -> engine.chats().remove(chat));
  }

  @Override
  public void nickname(AccountId chat, String name) {
    tell(engine -> engine.chats().nickname(chat, name));
  }

  @Override
  public void markRead(AccountId chat, OrderKey upTo) {
    tell(engine -> engine.chats().markRead(chat, upTo));
  }

  @Override
  public void typing(AccountId chat, EngineEvent.Activity activity) {
    tell(engine -> engine.chats().typing(chat, activity));
  }

  @Override
  public Optional<SafetyCode> safetyCode(AccountId chat) {
    return ask(engine -> engine.chats().safetyCode(chat));
  }

  @Override
  public int waiting() {
    return ask(engine -> engine.chats().waiting());
  }

  @Override
  public void readReceipts(ReadReceipts choice) {
    tell(engine -> engine.accounts().readReceipts(choice));
  }

  @Override
  public void close() {
    desktop.close();
  }
}
