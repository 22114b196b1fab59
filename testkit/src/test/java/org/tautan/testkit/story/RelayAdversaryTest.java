package org.tautan.testkit.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.desktop.crypto.JdkPrimitives;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.engine.api.SendOutcome;
import org.tautan.engine.identity.AccountHolder;
import org.tautan.engine.identity.LocalAccount;
import org.tautan.engine.ledger.Ledger;
import org.tautan.engine.model.Connectivity;
import org.tautan.engine.model.Line;
import org.tautan.engine.model.MessageStatus;
import org.tautan.engine.model.SendingHold;
import org.tautan.engine.store.memory.MemoryDisk;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.frame.AccountMismatch;
import org.tautan.protocol.frame.MismatchedDevices;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.SignedPreKey;
import org.tautan.testkit.world.TappedTransport;
import org.tautan.testkit.world.TestDevice;
import org.tautan.testkit.world.TestWorld;

/// A relay that lies: each lie ends in a refusal and a visible line, never in a silent success.
class RelayAdversaryTest {
  @TempDir Path data;

  private final Primitives primitives = new JdkPrimitives();
  private final RandomSource random = new SystemRandom();

  /// Two phones that know each other; the first one's relay can be made to lie.
  private final class Pair implements AutoCloseable {
    final TestWorld world = new TestWorld(data);
    final TappedTransport relay = new TappedTransport(world.transport());
    final TestDevice ana = world.withAccount(world.device("Ana", new MemoryDisk().open(), relay));
    final TestDevice budi = world.phone("Budi");

    Pair() {
      world.introduce(ana, budi);
    }

    void greet() {
      ana.engine().chats().send(budi.account(), "halo");
      world.until(() -> budi.texts(ana.account()).contains("halo"));
      budi.engine().chats().send(ana.account(), "hai");
      world.until(() -> ana.texts(budi.account()).contains("hai"));
    }

    @Override
    public void close() {
      world.close();
    }
  }

  @Test
  void aDeviceThatTheRelayInsertsGetsNothing() {
    try (Pair pair = new Pair()) {
      pair.relay.answers(result -> forged(result, pair.budi.account()));
      pair.ana.engine().chats().send(pair.budi.account(), "secret");
      pair.world.until(() -> pair.ana.lines(pair.budi.account()).contains(Line.LIST_REFUSED));
      assertEquals(1, pair.ana.engine().chats().waiting());
      pair.relay.behave();
      pair.world.until(() -> pair.budi.texts(pair.ana.account()).contains("secret"));
    }
  }

  @Test
  void anOldListThatTheRelayShowsAgainChangesNothing() {
    try (Pair pair = new Pair()) {
      List<Result> old = new ArrayList<>();
      pair.relay.answers(result -> {
        if (isDirectory(result, pair.budi.account())) {
          old.add(result);
        }
        return result;
      });
      pair.greet();
      TestDevice laptop = pair.world.companion("Budi's laptop", pair.budi);
      pair.world.until(() -> pair.ana.lines(pair.budi.account()).contains(Line.DEVICE_LINKED));
      pair.relay.answers(
          result -> isDirectory(result, pair.budi.account()) ? old.getFirst() : result);
      pair.ana.engine().chats().send(pair.budi.account(), "to both");
      pair.world.until(() -> laptop.texts(pair.ana.account()).contains("to both"));
      assertFalse(pair.ana.lines(pair.budi.account()).contains(Line.DEVICE_LEFT));
    }
  }

  @Test
  void aListThatIsCitedAndWithheldStopsSendingUntilItIsShown() {
    try (Pair pair = new Pair()) {
      List<Result> old = new ArrayList<>();
      pair.relay.answers(result -> {
        if (isDirectory(result, pair.budi.account())) {
          old.add(result);
        }
        return result;
      });
      pair.greet();
      pair.relay.answers(
          result -> isDirectory(result, pair.budi.account()) ? old.getFirst() : result);
      pair.ana.engine().goOffline();
      TestDevice laptop = pair.world.companion("Budi's laptop", pair.budi);
      pair.budi.engine().chats().send(pair.ana.account(), "cites the new list");
      pair.world.until(() -> pair.budi.engine().chats().waiting() == 0);
      pair.relay.pushes(new FirstDeliveryLost());
      pair.ana.engine().goOnline();
      pair.world.until(() -> pair.ana.lines(pair.budi.account()).contains(Line.LIST_WITHHELD));
      pair.ana.engine().chats().send(pair.budi.account(), "to all three");
      pair.world.step();
      assertEquals(MessageStatus.WAITING, pair.ana.page(pair.budi.account()).getLast().status());
      pair.relay.behave();
      pair.world.clock().advance(Duration.ofSeconds(10));
      pair.world.until(() -> laptop.texts(pair.ana.account()).contains("to all three"));
    }
  }

  @Test
  void twoListsForOnePlaceStopSending() {
    try (Pair pair = new Pair()) {
      pair.greet();
      AccountId budi = pair.budi.account();
      pair.relay.answers(result -> isDirectory(result, budi) ? fork(pair.budi, result) : result);
      pair.world.companion("Budi's laptop", pair.budi);
      pair.world.until(() -> pair.ana.lines(budi).contains(Line.DEVICE_LINKED));
      pair.relay.answers(result ->
          result instanceof Result.SubmitResult ? mismatch(pair, budi) : fork(pair.budi, result));
      pair.ana.engine().chats().send(budi, "to whom?");
      pair.world.until(() -> pair.ana.lines(budi).contains(Line.LIST_FORKED));
      assertEquals(SendingHold.LIST_FORKED, pair.ana.chat(budi).hold());
      pair.relay.behave();
      assertEquals(
          new SendOutcome.Held(SendingHold.LIST_FORKED),
          pair.ana.engine().chats().send(budi, "still?"));
    }
  }

  @Test
  void whatTheRelayRepeatsAppearsOnce() {
    try (Pair pair = new Pair()) {
      pair.greet();
      pair.relay.pushes(
          push -> push instanceof Push.Delivery ? List.of(push, push) : List.of(push));
      pair.budi.engine().chats().send(pair.ana.account(), "only once");
      pair.world.until(() -> pair.ana.texts(pair.budi.account()).contains("only once"));
      assertEquals(List.of("halo", "hai", "only once"), pair.ana.texts(pair.budi.account()));
    }
  }

  @Test
  void whatTheRelayReordersComesAllTheSame() {
    try (Pair pair = new Pair()) {
      pair.greet();
      List<Push> kept = new ArrayList<>();
      pair.relay.pushes(push -> {
        if (!(push instanceof Push.Delivery)) {
          return List.of(push);
        }
        kept.add(push);
        return kept.size() < 5 ? List.of() : List.copyOf(kept.reversed());
      });
      for (int i = 0; i < 5; i++) {
        pair.budi.engine().chats().send(pair.ana.account(), "number " + i);
      }
      pair.world.until(() -> pair.ana.texts(pair.budi.account()).size() == 7);
      assertEquals("number 4", pair.ana.texts(pair.budi.account()).getLast());
    }
  }

  @Test
  void prekeysThatTheRelaySwapsAreRefused() {
    try (Pair pair = new Pair()) {
      pair.relay.answers(this::withOtherPreKeys);
      pair.ana.engine().chats().send(pair.budi.account(), "secret");
      pair.world.until(() -> pair.ana.lines(pair.budi.account()).contains(Line.PREKEYS_REFUSED));
      assertEquals(1, pair.ana.engine().chats().waiting());
    }
  }

  @Test
  void aMessageUnderAnothersNameIsRefused() {
    try (Pair pair = new Pair()) {
      TestDevice citra = pair.world.phone("Citra");
      pair.world.introduce(pair.ana, citra);
      pair.greet();
      citra.engine().chats().send(pair.ana.account(), "from Citra");
      pair.world.until(() -> pair.ana.texts(citra.account()).contains("from Citra"));
      DeviceAddress budi = new DeviceAddress(pair.budi.account(), DeviceId.PRIMARY);
      pair.relay.pushes(push -> List.of(from(budi, push)));
      citra.engine().chats().send(pair.ana.account(), "pretending");
      pair.world.until(() -> citra.engine().chats().waiting() == 0);
      pair.world.until(() -> pair.ana.page(pair.budi.account()).size() > 2);
      assertFalse(pair.ana.texts(pair.budi.account()).contains("pretending"));
    }
  }

  @Test
  void anUnlinkingWithoutProofIsNotBelieved() {
    try (Pair pair = new Pair()) {
      pair.greet();
      AccountDirectory stillThere = directoryOf(pair);
      pair.relay.invent(new Push.Revoked(stillThere));
      pair.world.until(() -> pair.ana.lines(pair.ana.account()).contains(Line.UNPROVEN_UNLINK));
      assertTrue(pair.ana.engine().connectivity() != Connectivity.UNLINKED);
      pair.greet();
    }
  }

  /// Loses the announcement that carries the new list.
  private static final class FirstDeliveryLost implements TappedTransport.Pushes {
    private boolean lost;

    @Override
    public List<Push> of(Push push) {
      if (!lost && push instanceof Push.Delivery) {
        lost = true;
        return List.of();
      }
      return List.of(push);
    }
  }

  private AccountDirectory directoryOf(Pair pair) {
    return pair.ana
        .ports()
        .store()
        .transaction(tx -> tx.deviceLists().load(pair.ana.account()).orElseThrow());
  }

  private static boolean isDirectory(Result result, AccountId account) {
    return result instanceof Result.DirectoryResult(AccountDirectory directory)
        && body(directory.lists().getLast()).account().equals(account);
  }

  private static Result mismatch(Pair pair, AccountId account) {
    return new Result.Refusal(
        RefusalReason.MISMATCHED_DEVICES,
        Optional.of(
            new MismatchedDevices(
                List.of(
                    new AccountMismatch(
                        account,
                        List.of(new DeviceId(7)),
                        List.of(),
                        List.of(),
                        directoryReference(pair))))),
        0,
        Optional.empty());
  }

  private static ListReference directoryReference(Pair pair) {
    return pair.ana.chat(pair.budi.account()).told().list().isPresent()
        ? new ListReference(1, 9, new ListHash(Bytes.copyOf(new byte[32])))
        : new ListReference(1, 8, new ListHash(Bytes.copyOf(new byte[32])));
  }

  /// What a relay shows that got the phone to sign two lists for one place.
  private Result fork(TestDevice phone, Result result) {
    if (!isDirectory(result, phone.account())) {
      return result;
    }
    AccountDirectory honest = ((Result.DirectoryResult) result).directory();
    DeviceListBody last = body(honest.lists().getLast());
    Ledger ledger = new Ledger(phone.ports().store(), event -> {});
    LocalAccount own = AccountHolder.load(primitives, ledger).get();
    DeviceList other =
        new DocumentSigner(primitives, random)
            .deviceList(
                own.identity(),
                new DeviceListBody(
                    last.account(),
                    last.epoch(),
                    last.version(),
                    last.issuedAt() + 1,
                    last.expiresAt(),
                    last.previousHash(),
                    last.nextDeviceId(),
                    last.devices()));
    return new Result.DirectoryResult(
        new AccountDirectory(
            honest.primaryCertificate(),
            List.of(other),
            honest.certificates(),
            List.of(),
            List.of()));
  }

  private Result forged(Result result, AccountId account) {
    if (!isDirectory(result, account)) {
      return result;
    }
    AccountDirectory honest = ((Result.DirectoryResult) result).directory();
    DeviceListBody last = body(honest.lists().getLast());
    DocumentSigner signer = new DocumentSigner(primitives, random);
    DocumentHashes hashes = new DocumentHashes(primitives);
    try (IdentityKeyPair spy = IdentityKeyPair.generate(primitives, random)) {
      DeviceCertificateBody body =
          new DeviceCertificateBody(account, last.nextDeviceId(), spy.publicKey(), 1);
      Signature signature = signer.deviceByAccount(spy, body.encode());
      DeviceCertificate certificate = new DeviceCertificate(body.encode(), signature, signature);
      List<DeviceEntry> devices = new ArrayList<>(last.devices());
      devices.add(new DeviceEntry(last.nextDeviceId(), hashes.certificateHash(body.encode())));
      DeviceList list =
          signer.deviceList(
              spy,
              new DeviceListBody(
                  account,
                  last.epoch(),
                  last.version() + 1,
                  last.issuedAt(),
                  last.expiresAt(),
                  Optional.of(hashes.listHash(honest.lists().getLast())),
                  new DeviceId(last.nextDeviceId().number() + 1),
                  devices));
      List<DeviceList> lists = new ArrayList<>(honest.lists());
      lists.add(list);
      return new Result.DirectoryResult(
          new AccountDirectory(
              honest.primaryCertificate(), lists, List.of(certificate), List.of(), List.of()));
    }
  }

  private Result withOtherPreKeys(Result result) {
    if (!(result instanceof Result.PreKeyBundles(List<PreKeyBundle> bundles))) {
      return result;
    }
    try (IdentityKeyPair other = IdentityKeyPair.generate(primitives, random)) {
      return new Result.PreKeyBundles(
          bundles.stream()
              .map(bundle ->
                  new PreKeyBundle(
                      bundle.device(),
                      bundle.registrationId(),
                      new SignedPreKey(
                          bundle.signed().id(),
                          new CurvePublicKey(other.publicKey().bytes()),
                          other.sign(primitives, random, other.publicKey().bytes())),
                      bundle.oneTime(),
                      bundle.kyber()))
              .toList());
    }
  }

  private static Push from(DeviceAddress pretended, Push push) {
    if (push instanceof Push.Delivery(long sequence, Envelope envelope)) {
      return new Push.Delivery(
          sequence,
          new Envelope(
              Optional.of(pretended),
              envelope.destination(),
              envelope.messageId(),
              envelope.acceptedAt(),
              envelope.type(),
              envelope.audience(),
              envelope.ciphertext()));
    }
    return push;
  }

  private static DeviceListBody body(DeviceList list) {
    try {
      return list.parse();
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }
}
