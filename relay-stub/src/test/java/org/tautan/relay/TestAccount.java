package org.tautan.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.RootKeyPair;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.Signature;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.document.PrimaryCertificateBody;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;

/// An account of a test, with its root key at hand: makes certificates and lists, good and bad
/// ones.
public final class TestAccount {
  final RootKeyPair root;
  final InstantSource clock;
  final long epoch;
  final TestDevice phone;
  final PrimaryCertificate certificate;
  final List<DeviceList> lists = new ArrayList<>();
  final List<TestDevice> companions = new ArrayList<>();
  final List<DeviceCertificate> certificates = new ArrayList<>();
  int nextDeviceId = 1;

  TestAccount(InstantSource clock) {
    this(RootKeyPair.generate(TestDevice.primitives(), TestDevice.RANDOM), 1, clock);
  }

  TestAccount(RootKeyPair root, long epoch, InstantSource clock) {
    this.root = root;
    this.clock = clock;
    this.epoch = epoch;
    AccountId id = TestDevice.hashes().accountId(root.publicKey());
    IdentityKeyPair keys = TestDevice.newKeys();
    certificate =
        TestDevice.signer()
            .primaryCertificate(
                root, new PrimaryCertificateBody(id, epoch, keys.publicKey(), clock.millis()));
    phone =
        new TestDevice(
            keys, id, DeviceId.PRIMARY, TestDevice.hashes().certificateHash(certificate.body()));
    lists.add(list(body()));
  }

  AccountId id() {
    return phone.account;
  }

  /// The account's newest list.
  DeviceList current() {
    return lists.getLast();
  }

  ListReference reference() {
    return TestDevice.hashes().reference(current(), parsed(current()));
  }

  /// What the next list would say.
  DeviceListBody body() {
    List<DeviceEntry> entries = new ArrayList<>();
    entries.add(new DeviceEntry(DeviceId.PRIMARY, phone.certificate));
    companions.forEach(device -> entries.add(new DeviceEntry(device.id, device.certificate)));
    Optional<ListHash> previous =
        lists.isEmpty() ? Optional.empty() : Optional.of(TestDevice.hashes().listHash(current()));
    return new DeviceListBody(
        phone.account,
        epoch,
        lists.size() + 1,
        clock.millis(),
        clock.instant().plus(Duration.ofDays(35)).toEpochMilli(),
        previous,
        new DeviceId(nextDeviceId),
        entries);
  }

  DeviceList list(DeviceListBody body) {
    return TestDevice.signer().deviceList(phone.keys, body);
  }

  /// Signs the next list and keeps it.
  DeviceList next() {
    DeviceList list = list(body());
    lists.add(list);
    return list;
  }

  /// A companion with its certificate; it is in the next list.
  TestDevice companion() {
    return companion(TestDevice.newKeys());
  }

  TestDevice companion(IdentityKeyPair keys) {
    DeviceId id = new DeviceId(nextDeviceId++);
    DeviceCertificate made = certificate(id, keys);
    TestDevice device =
        new TestDevice(keys, id(), id, TestDevice.hashes().certificateHash(made.body()));
    companions.add(device);
    certificates.add(made);
    return device;
  }

  DeviceCertificate certificate(DeviceId id, IdentityKeyPair keys) {
    return certificate(
        new DeviceCertificateBody(id(), id, keys.publicKey(), clock.millis()).encode(), keys);
  }

  DeviceCertificate certificate(Bytes body, IdentityKeyPair keys) {
    Signature byAccount = TestDevice.signer().deviceByAccount(phone.keys, body);
    return new DeviceCertificate(
        body, byAccount, TestDevice.signer().accountByDevice(keys, body, root.publicKey()));
  }

  /// Registers with the relay's set-up token.
  Result register(RawClient client, Relay relay) {
    try (var token = relay.setUpToken()) {
      return registerWith(client, token.use(WireSecret::copyOf));
    }
  }

  Result registerWith(RawClient client, WireSecret token) {
    return client.ask(registration(Optional.of(new Admission.BySetUpToken(token))));
  }

  Request.Register registration(Optional<Admission> admission) {
    return new Request.Register(
        certificate,
        List.copyOf(lists),
        List.of(),
        Optional.of(phone.preKeys(3, 2)),
        Optional.of(phone.capabilities(1)),
        admission);
  }

  /// An account that is registered.
  static TestAccount registered(Relay relay, InstantSource clock) {
    TestAccount account = new TestAccount(clock);
    try (RawClient client = new RawClient(relay)) {
      Result result = account.register(client, relay);
      if (!(result instanceof Result.RegisterResult(var directory)) || directory.isEmpty()) {
        throw new AssertionError("not registered: " + result);
      }
    }
    return account;
  }

  static DeviceListBody parsed(DeviceList list) {
    try {
      return list.parse();
    } catch (org.tautan.protocol.MalformedException failure) {
      throw new AssertionError(failure);
    }
  }
}
