package org.tautan.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RandomSource;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.crypto.document.DocumentSigner;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.protocol.prekey.SignedPreKey;
import org.tautan.relay.identity.RelayIdentity;
import org.tautan.relay.identity.SystemRandom;

/// A device of a test: its identity key and whatever it signs.
public final class TestDevice {
  static final RandomSource RANDOM = new SystemRandom();
  private static final ThreadLocal<Primitives> PRIMITIVES =
      ThreadLocal.withInitial(BouncyCastlePrimitives::new);

  final IdentityKeyPair keys;
  final AccountId account;
  final DeviceId id;
  final CertificateHash certificate;
  final RegistrationId registrationId = new RegistrationId(1 + (random(2).byteAt(0) & 0xff));
  final AtomicLong counter = new AtomicLong();
  private int preKeyIds;

  TestDevice(IdentityKeyPair keys, AccountId account, DeviceId id, CertificateHash certificate) {
    this.keys = keys;
    this.account = account;
    this.id = id;
    this.certificate = certificate;
  }

  static Primitives primitives() {
    return PRIMITIVES.get();
  }

  static Bytes random(int size) {
    return Bytes.copyOf(RANDOM.bytes(size));
  }

  static DocumentSigner signer() {
    return new DocumentSigner(primitives(), RANDOM);
  }

  static DocumentHashes hashes() {
    return new DocumentHashes(primitives());
  }

  static IdentityKeyPair newKeys() {
    return IdentityKeyPair.generate(primitives(), RANDOM);
  }

  DeviceAddress address() {
    return new DeviceAddress(account, id);
  }

  IdentityKey key() {
    return keys.publicKey();
  }

  /// Says hello and logs in with the next counter.
  Result login(RawClient client) {
    return login(client, counter.incrementAndGet());
  }

  Result login(RawClient client, long withCounter) {
    Nonce nonce = new Nonce(random(Nonce.SIZE));
    Result.HelloResult hello = client.ask(new Request.Hello(nonce, 1), Result.HelloResult.class);
    return client.ask(login(nonce, hello, withCounter));
  }

  Request.Login login(Nonce nonce, Result.HelloResult hello, long withCounter) {
    Bytes input =
        Request.Login.signingInput(
            nonce,
            hello.relayNonce(),
            RelayIdentity.idOf(hello.relayKey(), primitives()),
            account,
            id,
            withCounter);
    return new Request.Login(account, id, withCounter, keys.sign(primitives(), RANDOM, input));
  }

  /// A connection that is logged in and has seen the end of its backlog, which must be empty.
  RawClient online(Relay relay) {
    return online(relay.url());
  }

  RawClient online(String url) {
    RawClient client = loggedIn(url);
    client.push(Push.QueueEmpty.class);
    return client;
  }

  /// A connection that is logged in.
  RawClient loggedIn(Relay relay) {
    return loggedIn(relay.url());
  }

  RawClient loggedIn(String url) {
    RawClient client = new RawClient(url);
    Result result = login(client);
    if (!(result instanceof Result.LoginResult)) {
      throw new AssertionError("not logged in: " + result);
    }
    return client;
  }

  SignedPreKey signedPreKey() {
    CurvePublicKey key = new CurvePublicKey(newKeys().publicKey().bytes());
    return new SignedPreKey(nextId(), key, keys.sign(primitives(), RANDOM, key.bytes()));
  }

  KyberPreKey kyberPreKey() {
    byte[] key = primitives().mlKemPublic(RANDOM.bytes(Primitives.KEM_SEED_BYTES));
    KyberPublicKey typed = new KyberPublicKey(Bytes.concat(Bytes.fromHex("08"), Bytes.copyOf(key)));
    return new KyberPreKey(nextId(), typed, keys.sign(primitives(), RANDOM, typed.bytes()));
  }

  OneTimePreKey oneTimePreKey() {
    return new OneTimePreKey(nextId(), new CurvePublicKey(newKeys().publicKey().bytes()));
  }

  PreKeyUpload preKeys(int oneTime, int oneTimeKyber) {
    List<OneTimePreKey> curve = new ArrayList<>();
    for (int i = 0; i < oneTime; i++) {
      curve.add(oneTimePreKey());
    }
    List<KyberPreKey> kyber = new ArrayList<>();
    for (int i = 0; i < oneTimeKyber; i++) {
      kyber.add(kyberPreKey());
    }
    return new PreKeyUpload(
        registrationId, Optional.of(signedPreKey()), Optional.of(kyberPreKey()), curve, kyber);
  }

  PreKeyUpload refill(List<OneTimePreKey> oneTime, List<KyberPreKey> kyber) {
    return new PreKeyUpload(registrationId, Optional.empty(), Optional.empty(), oneTime, kyber);
  }

  Capabilities capabilities(long version) {
    return signer().capabilities(keys, new CapabilitiesBody(account, id, version, 1, List.of(1)));
  }

  DeviceLeaves leaves() {
    return signer().deviceLeaves(keys, new DeviceLeavesBody(account, id, certificate));
  }

  private PreKeyId nextId() {
    return new PreKeyId(++preKeyIds);
  }
}
