package org.tautan.engine;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.tautan.engine.account.PhoneAccounts;
import org.tautan.engine.account.PinGuard;
import org.tautan.engine.account.Registering;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.api.Chats;
import org.tautan.engine.api.CompanionLink;
import org.tautan.engine.api.Devices;
import org.tautan.engine.api.Devices.LeftHistory;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.History;
import org.tautan.engine.api.OwnAccount;
import org.tautan.engine.api.PhoneLink;
import org.tautan.engine.api.Presence;
import org.tautan.engine.api.Search;
import org.tautan.engine.chat.Conversations;
import org.tautan.engine.chat.OwnDevices;
import org.tautan.engine.chat.PhoneWatch;
import org.tautan.engine.delivery.Courier;
import org.tautan.engine.delivery.Delivery;
import org.tautan.engine.device.Announcements;
import org.tautan.engine.device.Directories;
import org.tautan.engine.device.DirectoryWatch;
import org.tautan.engine.device.NewDevices;
import org.tautan.engine.device.OwnLists;
import org.tautan.engine.history.HistoryDesk;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.linking.Admitting;
import org.tautan.engine.linking.CompanionLinking;
import org.tautan.engine.linking.Joining;
import org.tautan.engine.linking.PhoneLinking;
import org.tautan.engine.message.ChatLog;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.KitState;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.model.SignIn;
import org.tautan.engine.port.Ports;
import org.tautan.engine.search.SearchDesk;
import org.tautan.engine.sync.OwnSync;

/// The engine, put together: the one place where its parts meet.
public final class TautanEngine implements Engine {
  private final Ports ports;
  private final AccountHolder account;
  private final Courier courier;
  private final CompanionLinking companionLinking;
  private final PhoneLinking phoneLinking;
  private final Accounts accounts;
  private final Presence presence;
  private final Devices devices;
  private final Chats chats;
  private final HistoryDesk history;
  private final SearchDesk search;

  private TautanEngine(Ports ports, Consumer<EngineEvent> listener) {
    this.ports = ports;
    Ledger ledger = new Ledger(ports.store(), listener);
    this.account = AccountHolder.load(ports.primitives(), ledger);
    this.search = new SearchDesk(ledger, ports.clock());
    ChatLog log = new ChatLog(ports, account);
    OwnSync sync = new OwnSync(ports.clock(), account, log);
    NewDevices newDevices = new NewDevices(ports.clock(), ledger, account);
    DirectoryWatch watch =
        new DirectoryWatch(account, log, new Announcements(account, sync), newDevices);
    Directories directories = new Directories(ports, ledger, watch);
    OwnLists lists = new OwnLists(ports, ledger, account, directories);
    Registering registering = new Registering(ports, ledger, account, directories);
    PhoneWatch phone = new PhoneWatch(ports.clock(), account, directories);
    this.history = new HistoryDesk(ports, ledger, account, directories, log, sync);
    Delivery delivery =
        new Delivery(
            ports,
            ledger,
            account,
            directories,
            watch,
            newDevices,
            lists,
            registering,
            log,
            sync,
            history);
    this.courier = delivery.courier();
    this.companionLinking =
        new CompanionLinking(
            ports, ledger, account, new Joining(ports, ledger, account, directories));
    this.phoneLinking =
        new PhoneLinking(
            ports,
            ledger,
            account,
            new Admitting(
                new Admitting.Parts(
                    ports, ledger, account, directories, lists, registering, history)));
    this.accounts = new PhoneAccounts(ports, ledger, account, registering, sync);
    this.presence = new PinGuard(ports, ledger, account);
    this.devices =
        new OwnDevices(
            new OwnDevices.Parts(
                ports, ledger, account, directories, lists, newDevices, sync, phone, courier));
    this.chats =
        new Conversations(
            new Conversations.Parts(
                ports,
                ledger,
                account,
                directories,
                log,
                delivery.outbox(),
                delivery.receipts(),
                sync,
                phone,
                delivery.typing(),
                courier));
  }

  /// Opens what the store has; connects from the first step on, if there is an account.
  ///
  /// @param listener told of everything, on the thread that calls the engine, after it is durable
  public static Engine open(Ports ports, Consumer<EngineEvent> listener) {
    TautanEngine engine = new TautanEngine(ports, listener);
    engine.courier.goOnline();
    return engine;
  }

  @Override
  public void step() {
    companionLinking.step();
    phoneLinking.step();
    if (!companionLinking.isUnderWay()) {
      courier.step();
      search.step();
    }
  }

  @Override
  public long nextWakeMillis() {
    return Math.min(search.nextDue(), Math.min(companionLinking.nextWake(), courier.nextWake()));
  }

  @Override
  public void onReadable(Runnable wake) {
    companionLinking.onReadable(wake);
    phoneLinking.onReadable(wake);
    courier.onReadable(wake);
  }

  @Override
  public void goOnline() {
    courier.goOnline();
  }

  @Override
  public void goOffline() {
    courier.goOffline();
  }

  @Override
  public void networkIsBack() {
    courier.networkIsBack();
  }

  @Override
  public Connectivity connectivity() {
    return courier.state();
  }

  @Override
  public OptionalLong clockDifferenceMillis() {
    return courier.clockDifference();
  }

  @Override
  public Optional<OwnAccount> account() {
    return account.find().map(TautanEngine::describe);
  }

  private static OwnAccount describe(LocalAccount own) {
    KitState kit = own.root().isPresent() ? KitState.UNCONFIRMED : KitState.CONFIRMED;
    return new OwnAccount(
        own.account(),
        own.address().device(),
        own.profile().displayName(),
        new RelayAddress(own.relay().addresses().getFirst()),
        own.relay().relayId(),
        own.profile().signIn(),
        own.profile().readReceipts(),
        own.membership().isPhone() ? kit : KitState.NOT_HERE,
        own.pin().isPresent() ? OwnAccount.PinState.SET : OwnAccount.PinState.NOT_SET);
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public CompanionLink companionLink() {
    return companionLinking;
  }

  @Override
  public PhoneLink phoneLink() {
    return phoneLinking;
  }

  @Override
  public Devices devices() {
    return devices;
  }

  @Override
  public Chats chats() {
    return chats;
  }

  @Override
  public Search search() {
    return search;
  }

  @Override
  public History history() {
    return history;
  }

  @Override
  public void close() {
    companionLinking.cancel();
    phoneLinking.cancel();
    boolean leaves =
        account
            .find()
            .filter(own -> own.profile().signIn() == SignIn.UNTIL_CLOSED)
            .filter(own -> !own.membership().isPhone())
            .isPresent();
    if (leaves) {
      try {
        devices.leave(LeftHistory.KEEP);
      } finally {
        ports.store().erase();
      }
    }
    courier.close();
    account.close();
    ports.store().close();
  }
}
