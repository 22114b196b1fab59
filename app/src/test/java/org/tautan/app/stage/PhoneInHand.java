package org.tautan.app.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tautan.desktop.DesktopEngine;
import org.tautan.desktop.Surroundings;
import org.tautan.desktop.transport.TyrusTransport;
import org.tautan.engine.api.Accounts;
import org.tautan.engine.api.Devices.UnlinkOutcome;
import org.tautan.engine.api.Engine;
import org.tautan.engine.api.EngineEvent;
import org.tautan.engine.api.Presence.PresenceOutcome;
import org.tautan.engine.api.PresenceProof;
import org.tautan.engine.model.LinkFailure;
import org.tautan.engine.model.Message;
import org.tautan.engine.model.MessageBody;
import org.tautan.engine.model.RelayAddress;
import org.tautan.engine.port.Store;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.PageOrigin;
import org.tautan.testkit.world.TestClock;

/// A phone: a real engine with an account of its own, on a thread of its own, that does what its
/// person would do by hand.
public final class PhoneInHand implements AutoCloseable {
  private static final String PIN = "246810";
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<EngineEvent> told = new LinkedBlockingQueue<>();
  private final Path folder;
  private final TestClock clock;
  private final PageOrigin page;
  private Optional<DesktopEngine> engine = Optional.empty();
  private Optional<AccountId> account = Optional.empty();
  private Optional<Store> store = Optional.empty();

  /// One that has no account yet.
  public PhoneInHand(Path folder, TestClock clock, PageOrigin page) {
    this.folder = folder;
    this.clock = clock;
    this.page = page;
    switchOn();
  }

  /// Gives it a new account, and a PIN.
  public void signUp(String name, RelayAddress relay, Accounts.Entry entry) {
    Accounts.CreateOutcome outcome = ask(asked -> asked.accounts().create(name, relay, entry));
    if (!(outcome instanceof Accounts.CreateOutcome.Created)) {
      throw new AssertionError(name + ": " + outcome);
    }
    account = Optional.of(ask(asked -> asked.account().orElseThrow().id()));
    ask(asked -> {
      asked.presence().setPin(PIN.toCharArray());
      return true;
    });
  }

  /// Lies in a drawer from now on.
  public void switchOff() {
    engine.ifPresent(DesktopEngine::close);
    engine = Optional.empty();
  }

  /// Is used again.
  public void switchOn() {
    engine =
        Optional.of(
            DesktopEngine.open(
                folder,
                new Surroundings(clock, new TyrusTransport(), this::remember),
                told::add,
                failure -> {}));
  }

  private Store remember(Store opened) {
    store = Optional.of(opened);
    return opened;
  }

  /// Has talked with people long before anybody linked anything: so many messages in each chat.
  public void hasTalked(List<String> names, int each) {
    ask(_ -> {
      for (String name : names) {
        OldConversation.write(store.orElseThrow(), account(), name, each, clock.millis());
      }
      return true;
    });
  }

  /// Its clock, which goes with everybody's unless it is moved.
  public TestClock clock() {
    return clock;
  }

  /// Asks its engine and waits for the answer.
  public <T> T ask(Function<Engine, T> question) {
    return engine
        .orElseThrow()
        .<T>call(question::apply)
        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  /// Its account.
  public AccountId account() {
    return account.orElseThrow();
  }

  /// The link by which others reach it.
  public String contactLink() {
    return ask(asked -> asked.chats().contactLink(page).text());
  }

  /// Scans a code, after its person has typed the PIN.
  public void scan(String code) {
    ask(asked -> {
      asked.phoneLink().scan(code, Optional.of(proof(asked)));
      return true;
    });
  }

  /// Waits until it shows its three pictures.
  public EngineEvent.LinkPeerMet seesPictures() {
    return waitFor(EngineEvent.LinkPeerMet.class);
  }

  /// Its person says that the computer shows the same.
  public void saysYes() {
    saysYes(HistoryDepth.NONE);
  }

  /// The same, with so much history.
  public void saysYes(HistoryDepth depth) {
    ask(asked -> {
      asked.phoneLink().accept(depth);
      return true;
    });
  }

  /// Its person says no.
  public void saysNo(LinkFailure why) {
    ask(asked -> {
      asked.phoneLink().decline(why);
      return true;
    });
  }

  /// Takes a companion out of its account, after its person has typed the PIN.
  public UnlinkOutcome unlinks(DeviceId device) {
    return ask(asked -> asked.devices().unlink(device, proof(asked)));
  }

  /// Knows another account by its link, both ways.
  public void meets(PhoneInHand other) {
    String theirs = other.contactLink();
    String mine = contactLink();
    ask(asked -> asked.chats().add(theirs));
    other.ask(asked -> asked.chats().add(mine));
  }

  /// Writes to somebody.
  public void writes(PhoneInHand to, String text) {
    writes(to.account(), text);
  }

  /// Writes to somebody whose phone may be off.
  public void writes(AccountId chat, String text) {
    ask(asked -> asked.chats().send(chat, text));
  }

  /// Waits until a text has come.
  public void reads(String text) {
    var _ =
        waitUntil(one ->
            one instanceof EngineEvent.MessageAdded(Message message, var _)
                && message.body() instanceof MessageBody.Text(String got)
                && got.equals(text));
  }

  /// How often a text stands in a chat.
  public long count(AccountId chat, String text) {
    return ask(asked -> asked.chats().page(chat, Optional.empty(), 1_000)).stream()
        .filter(message -> message.body().equals(new MessageBody.Text(text)))
        .count();
  }

  /// Waits until it tells of something.
  public <E extends EngineEvent> E waitFor(Class<E> kind) {
    return kind.cast(waitUntil(kind::isInstance));
  }

  @Override
  public void close() {
    switchOff();
  }

  private EngineEvent waitUntil(Predicate<EngineEvent> wanted) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (true) {
        EngineEvent event = told.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (event == null) {
          throw new AssertionError("the phone did not tell of it");
        }
        if (wanted.test(event)) {
          return event;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static PresenceProof proof(Engine engine) {
    if (engine.presence().prove(PIN.toCharArray())
        instanceof PresenceOutcome.Proven(PresenceProof proof)) {
      return proof;
    }
    throw new AssertionError("the PIN was not taken");
  }
}
