package org.tautan.terminal.boundary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.kit.KitFile;
import org.tautan.crypto.kit.RecoveryCode;
import org.tautan.desktop.Beginning;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
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
import org.tautan.engine.model.ChatState;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.KitState;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.NewDevice;
import org.tautan.engine.model.OwnDevice;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.linking.ContactLink;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.protocol.linking.RecoveryKit;
import org.tautan.protocol.linking.RelayDescription;

/// An engine that remembers what it was told and answers at once. What it was asked to do is in
/// [#calls]; events are sent by the test.
public final class FakeEngine implements EngineCalls {
  /// The PIN that it takes.
  public static final String PIN = "246810";

  /// Its own account.
  public static final AccountId ME = account(1);

  private static final Primitives PRIMITIVES = new JdkPrimitives();

  /// Everything that changes something, in order.
  public final List<String> calls = new ArrayList<>();

  /// What the person has not seen.
  public final List<NewDevice> news = new ArrayList<>();

  private final Map<AccountId, Chat> chats = new LinkedHashMap<>();
  private final Map<AccountId, List<Message>> messages = new LinkedHashMap<>();
  private final EventFeed events;
  private Optional<OwnAccount> own = Optional.empty();
  private Connectivity connectivity = Connectivity.ONLINE;
  private Optional<RootKeyPair> kit = Optional.empty();
  private Beginning beginning = Beginning.AS_LEFT;
  private List<EngineEvent> whenLinking = List.of();
  private int guesses = 5;
  private long clock = 1_000;

  /// @param events where [#send] and [#receive] tell what happened
  public FakeEngine(EventFeed events) {
    this.events = events;
  }

  /// An account id made of one number.
  public static AccountId account(int number) {
    byte[] bytes = new byte[AccountId.SIZE];
    Arrays.fill(bytes, (byte) number);
    return new AccountId(Bytes.copyOf(bytes));
  }

  /// Gives it an account.
  public FakeEngine withAccount(DeviceId device) {
    own =
        Optional.of(
            new OwnAccount(
                ME,
                device,
                "Ani",
                new RelayAddress("ws://127.0.0.1:1"),
                new RelayId(Bytes.copyOf(new byte[32])),
                SignIn.STAY,
                ReadReceipts.ON,
                KitState.UNCONFIRMED,
                OwnAccount.PinState.SET));
    return this;
  }

  /// Gives it a chat.
  public FakeEngine withChat(AccountId account, String name, ChatState state) {
    chats.put(account, Chat.with(account, state, 1).named(name));
    return this;
  }

  /// Lets a message come in.
  public Message receive(AccountId from, String text, EngineEvent.Freshness freshness) {
    return store(
        from, new DeviceAddress(from, DeviceId.PRIMARY), text, MessageStatus.RECEIVED, freshness);
  }

  private Message store(
      AccountId chat,
      DeviceAddress sender,
      String text,
      MessageStatus status,
      EngineEvent.Freshness freshness) {
    clock++;
    byte[] id = Arrays.copyOf(Long.toString(clock).getBytes(StandardCharsets.US_ASCII), 16);
    MessageId messageId = new MessageId(Bytes.copyOf(id));
    Message message =
        new Message(
            chat,
            sender,
            messageId,
            new OrderKey(clock, sender.device(), messageId),
            clock,
            new MessageBody.Text(text),
            status);
    messages.computeIfAbsent(chat, _ -> new ArrayList<>()).addFirst(message);
    events.accept(new EngineEvent.MessageAdded(message, freshness));
    return message;
  }

  @Override
  public Connectivity connectivity() {
    return connectivity;
  }

  @Override
  public void goOnline() {
    connectivity = Connectivity.ONLINE;
  }

  @Override
  public void goOffline() {
    connectivity = Connectivity.OFF;
  }

  @Override
  public Optional<OwnAccount> account() {
    return own;
  }

  @Override
  public CreateOutcome create(String displayName, RelayAddress relay, Entry entry) {
    if (own.isPresent()) {
      return new CreateOutcome.HasAccount();
    }
    withAccount(DeviceId.PRIMARY);
    kit = Optional.of(RootKeyPair.generate(PRIMITIVES, new SystemRandom()));
    calls.add("create " + displayName);
    return new CreateOutcome.Created(ME);
  }

  @Override
  public Optional<SecretBytes> kitFile() {
    return kit.map(root -> KitFile.write(recoveryKit(root)));
  }

  private static RecoveryKit recoveryKit(RootKeyPair root) {
    RelayDescription relay =
        new RelayDescription(
            new RelayId(Bytes.copyOf(new byte[32])),
            List.of("ws://127.0.0.1:1"),
            1,
            Optional.empty());
    AccountId account = new DocumentHashes(PRIMITIVES).accountId(root.publicKey());
    return new RecoveryKit(KitFile.VERSION, KitFile.seed(root), account, relay, "Ani");
  }

  @Override
  public Optional<RecoveryCode> recoveryCode() {
    return kit.map(root -> RecoveryCode.of(PRIMITIVES, root));
  }

  @Override
  public KitOutcome confirmKit(int group, CharSequence typed) {
    if (kit.isEmpty()) {
      return KitOutcome.NO_KIT;
    }
    try (RecoveryCode code = recoveryCode().orElseThrow()) {
      if (!code.matches(group, typed)) {
        return KitOutcome.WRONG;
      }
    }
    kit = Optional.empty();
    calls.add("kit-confirmed");
    return KitOutcome.CONFIRMED;
  }

  @Override
  public RestoreOutcome restore(
      RootKeyPair root, String displayName, RelayAddress relay, Companions companions) {
    calls.add("restore " + displayName + " " + companions);
    withAccount(DeviceId.PRIMARY);
    return new RestoreOutcome.Restored(ME, 2);
  }

  @Override
  public void rename(String displayName) {
    calls.add("rename " + displayName);
  }

  @Override
  public void setPin(char[] pin) {
    calls.add("set-pin");
  }

  @Override
  public PresenceOutcome prove(char[] pin) {
    return Arrays.equals(pin, PIN.toCharArray())
        ? new PresenceOutcome.Proven(() -> Long.MAX_VALUE)
        : new PresenceOutcome.Wrong(--guesses);
  }

  /// What it tells when a linking starts.
  public FakeEngine tellingWhenLinking(EngineEvent... told) {
    whenLinking = List.of(told);
    return this;
  }

  /// Has found what a run until closed left.
  public FakeEngine afterUntilClosed() {
    beginning = Beginning.AFTER_UNTIL_CLOSED;
    return this;
  }

  @Override
  public Beginning beginning() {
    return beginning;
  }

  @Override
  public void startLink(CompanionLinkOptions options) {
    calls.add("start-link");
    whenLinking.forEach(events);
  }

  @Override
  public void acceptPhone() {
    calls.add("accept-phone");
  }

  @Override
  public void declinePhone(LinkFailure why) {
    calls.add("decline-phone " + why);
  }

  @Override
  public void cancelLink() {
    calls.add("cancel-link");
  }

  @Override
  public void scan(String code, Optional<PresenceProof> proof) {
    calls.add("scan " + code + (proof.isPresent() ? " with proof" : ""));
    whenLinking.forEach(events);
  }

  @Override
  public void acceptComputer(HistoryDepth depth) {
    calls.add("accept-computer " + depth);
  }

  @Override
  public void declineComputer(LinkFailure why) {
    calls.add("decline-computer " + why);
  }

  @Override
  public List<OwnDevice> devices() {
    return List.of(
        new OwnDevice(
            DeviceId.PRIMARY,
            "",
            "",
            OptionalLong.empty(),
            OptionalLong.empty(),
            OwnDevice.Presence.THIS),
        new OwnDevice(
            new DeviceId(1),
            "laptop",
            "Linux",
            OptionalLong.of(2),
            OptionalLong.of(3),
            OwnDevice.Presence.AWAY));
  }

  @Override
  public List<NewDevice> news() {
    return List.copyOf(news);
  }

  @Override
  public void seen(DeviceId device) {
    calls.add("seen " + device.number());
    news.removeIf(known -> known.id().equals(device));
  }

  @Override
  public RenameOutcome rename(DeviceId device, String name) {
    calls.add("rename " + device.number() + " " + name);
    return device.number() == 1 ? RenameOutcome.RENAMED : RenameOutcome.NO_SUCH_DEVICE;
  }

  @Override
  public UnlinkOutcome unlink(DeviceId device, PresenceProof proof) {
    calls.add("unlink " + device.number());
    return device.number() == 1 ? UnlinkOutcome.UNLINKED : UnlinkOutcome.NO_SUCH_DEVICE;
  }

  @Override
  public LeaveOutcome leave(LeftHistory history) {
    calls.add("leave " + history);
    return LeaveOutcome.LEFT;
  }

  @Override
  public PhoneSilence phoneSilence() {
    return PhoneSilence.FINE;
  }

  @Override
  public ContactLink contactLink() {
    return new ContactLink(
        new PageOrigin(PageOrigin.Scheme.HTTPS, "relay.example", 443),
        ME,
        new RelayId(Bytes.copyOf(new byte[32])),
        WireSecret.copyOf(new byte[16]));
  }

  @Override
  public void renewContactKey() {
    calls.add("renew-contact");
  }

  @Override
  public AddOutcome add(String contactLink) {
    if (contactLink.equals("mine")) {
      return new AddOutcome.Yourself();
    }
    AccountId added = account(2);
    withChat(added, "Budi", ChatState.ACCEPTED);
    return new AddOutcome.Added(chat(added).orElseThrow());
  }

  @Override
  public List<Chat> chats() {
    return List.copyOf(chats.values());
  }

  @Override
  public Optional<Chat> chat(AccountId account) {
    return Optional.ofNullable(chats.get(account));
  }

  @Override
  public List<Message> page(AccountId chat, Optional<OrderKey> before, int limit) {
    return messages.getOrDefault(chat, List.of()).stream()
        .filter(m -> before.isEmpty() || m.order().compareTo(before.get()) < 0)
        .limit(limit)
        .toList();
  }

  @Override
  public int unread(AccountId chat) {
    return messages.getOrDefault(chat, List.of()).size();
  }

  @Override
  public SendOutcome send(AccountId chat, String text) {
    if (!chats.containsKey(chat)) {
      return new SendOutcome.NoChat();
    }
    calls.add("send " + text);
    return new SendOutcome.Queued(
        store(
            chat,
            new DeviceAddress(ME, DeviceId.PRIMARY),
            text,
            MessageStatus.WAITING,
            EngineEvent.Freshness.QUIET));
  }

  @Override
  public SendOutcome sendAgain(AccountId chat, MessageId failed) {
    calls.add("send-again");
    return new SendOutcome.NoChat();
  }

  @Override
  public void accept(AccountId chat) {
    calls.add("accept " + chat.bytes().byteAt(0));
  }

  @Override
  public void block(AccountId chat) {
    calls.add("block " + chat.bytes().byteAt(0));
  }

  @Override
  public void unblock(AccountId chat) {
    calls.add("unblock " + chat.bytes().byteAt(0));
  }

  @Override
  public void remove(AccountId chat) {
    calls.add("remove " + chat.bytes().byteAt(0));
  }

  @Override
  public void nickname(AccountId chat, String name) {
    calls.add("nickname " + name);
  }

  @Override
  public void markRead(AccountId chat, OrderKey upTo) {
    calls.add("read " + chat.bytes().byteAt(0));
  }

  @Override
  public void typing(AccountId chat, EngineEvent.Activity activity) {
    calls.add("typing " + activity);
  }

  @Override
  public Optional<SafetyCode> safetyCode(AccountId chat) {
    return Optional.empty();
  }

  @Override
  public int waiting() {
    return 0;
  }

  @Override
  public void readReceipts(ReadReceipts choice) {
    calls.add("receipts " + choice);
  }

  @Override
  public void close() {
    calls.add("close");
  }
}
