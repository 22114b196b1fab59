package org.tautan.relay;

import java.util.List;
import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.frame.FinishHalf;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.linking.LinkRequest;

/// A linking of a test, step by step: the companion's side and the phone's.
final class Linking implements AutoCloseable {
  static final Bytes SEALED = Bytes.fromHex("5ea1ed");

  final RawClient companion;
  final IdentityKeyPair keys = TestDevice.newKeys();
  final Bytes request;
  LinkRef ref;

  private Linking(RawClient companion) {
    this.companion = companion;
    this.request =
        new LinkRequest(
                1, ephemeral(), keys.publicKey(), TestDevice.random(32), TestDevice.random(16))
            .encode();
    this.ref = new LinkRef(TestDevice.random(LinkRef.SIZE));
  }

  /// A companion that has opened a ref.
  static Linking opened(Relay relay) {
    return open(relay, Optional.empty());
  }

  /// A companion that has opened a ref that also admits a new account.
  static Linking openedWithToken(Relay relay) {
    try (SecretBytes token = relay.setUpToken()) {
      return open(relay, Optional.of(token.use(WireSecret::copyOf)));
    }
  }

  private static Linking open(Relay relay, Optional<WireSecret> token) {
    Linking linking = new Linking(new RawClient(relay));
    linking.ref = linking.rotate(token, Optional.empty()).ref();
    return linking;
  }

  Result.OpenLinkResult rotate(Optional<WireSecret> token, Optional<LinkRef> old) {
    return companion.ask(new Request.OpenLink(request, token, old), Result.OpenLinkResult.class);
  }

  static CurvePublicKey ephemeral() {
    return new CurvePublicKey(TestDevice.newKeys().publicKey().bytes());
  }

  Request.ReserveLink read() {
    return new Request.ReserveLink(ref, Optional.empty(), Optional.empty());
  }

  Request.ReserveLink take() {
    return new Request.ReserveLink(
        ref, Optional.of(ephemeral()), Optional.of(new LinkMac(TestDevice.random(LinkMac.SIZE))));
  }

  Request.ClaimLink claim(TestAccount account) {
    return claim(account, account.phone.keys);
  }

  Request.ClaimLink claim(TestAccount account, IdentityKeyPair signer) {
    Bytes input = Request.ClaimLink.signingInput(ref, sha256(request), sha256(SEALED));
    return new Request.ClaimLink(
        ref, account.id(), SEALED, signer.sign(TestDevice.primitives(), TestDevice.RANDOM, input));
  }

  Request.FinishLink companionHalf(TestAccount account, TestDevice device) {
    return companionHalf(account, device, Optional.empty());
  }

  Request.FinishLink companionHalf(
      TestAccount account, TestDevice device, Optional<DeviceLeaves> leaves) {
    int index = account.companions.indexOf(device);
    return new Request.FinishLink(
        ref,
        new FinishHalf.CompanionHalf(
            account.certificates.get(index), device.preKeys(2, 1), device.capabilities(1), leaves));
  }

  Request.FinishLink primaryHalf(DeviceList... lists) {
    return new Request.FinishLink(ref, new FinishHalf.PrimaryHalf(List.of(lists)));
  }

  /// Up to the phone's yes.
  void claimedBy(RawClient phone, TestAccount account) {
    phone.ask(take(), Result.ReserveLinkResult.class);
    companion.push(Push.LinkReserved.class);
    phone.ask(claim(account), Result.Done.class);
    companion.push(Push.LinkClaimed.class);
  }

  /// All of it, for an account whose phone is online.
  static TestDevice link(Relay relay, TestAccount account, RawClient phone) {
    return link(relay, account, phone, SignedIn.STAYS);
  }

  /// Whether a companion deposits its leave.
  enum SignedIn {
    STAYS,
    FOR_NOW
  }

  static TestDevice link(Relay relay, TestAccount account, RawClient phone, SignedIn signedIn) {
    try (Linking linking = opened(relay)) {
      linking.claimedBy(phone, account);
      TestDevice device = account.companion(linking.keys);
      Optional<DeviceLeaves> leaves =
          signedIn == SignedIn.FOR_NOW ? Optional.of(device.leaves()) : Optional.empty();
      linking.companion.ask(linking.companionHalf(account, device, leaves), Result.Done.class);
      phone.push(Push.LinkFinished.class);
      phone.ask(linking.primaryHalf(account.next()), Result.Done.class);
      linking.companion.push(Push.LinkActivated.class);
      awaitActivated(phone);
      return device;
    }
  }

  /// The phone hears of the new list and of the activation, in either order.
  static void awaitActivated(RawClient phone) {
    boolean isActivated = false;
    for (int i = 0; i < 2; i++) {
      isActivated |= phone.push() instanceof Push.LinkActivated;
    }
    if (!isActivated) {
      throw new AssertionError("not activated");
    }
  }

  private static Bytes sha256(Bytes bytes) {
    return Bytes.copyOf(TestDevice.primitives().sha256(bytes.toByteArray()));
  }

  @Override
  public void close() {
    companion.close();
  }
}
