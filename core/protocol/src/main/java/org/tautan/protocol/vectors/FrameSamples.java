package org.tautan.protocol.vectors;

import static org.tautan.protocol.vectors.Fill.account;
import static org.tautan.protocol.vectors.Fill.bytes;
import static org.tautan.protocol.vectors.Fill.curveKey;
import static org.tautan.protocol.vectors.Fill.directory;
import static org.tautan.protocol.vectors.Fill.list;
import static org.tautan.protocol.vectors.Fill.messageId;
import static org.tautan.protocol.vectors.Fill.primaryCertificate;
import static org.tautan.protocol.vectors.Fill.secret;
import static org.tautan.protocol.vectors.Fill.signature;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.LinkMac;
import org.tautan.protocol.LinkRef;
import org.tautan.protocol.Nonce;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.RelayKey;
import org.tautan.protocol.SubmissionId;
import org.tautan.protocol.TlsKeyHash;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.envelope.Envelope;
import org.tautan.protocol.envelope.GapMarker;
import org.tautan.protocol.frame.AccountMismatch;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.frame.Answer;
import org.tautan.protocol.frame.ClientFrame;
import org.tautan.protocol.frame.DeviceMessage;
import org.tautan.protocol.frame.LinkEndReason;
import org.tautan.protocol.frame.MismatchedDevices;
import org.tautan.protocol.frame.Push;
import org.tautan.protocol.frame.RefusalReason;
import org.tautan.protocol.frame.RelayFrame;
import org.tautan.protocol.frame.Request;
import org.tautan.protocol.frame.Result;
import org.tautan.protocol.frame.SubmitMode;
import org.tautan.protocol.frame.Target;

/// The sample frames; see [Samples].
final class FrameSamples {
  private static final long TIME = Samples.TIME;
  private static final DeviceId COMPANION = Samples.COMPANION;
  private static final LinkRef REF = new LinkRef(bytes(LinkRef.SIZE, 0x40));

  private FrameSamples() {}

  static void addTo(List<Sample<?>> all) {
    requests(all);
    results(all);
    pushes(all);
  }

  private static void requests(List<Sample<?>> all) {
    request(all, "hello", new Request.Hello(nonce(1), 1));
    request(all, "login", new Request.Login(account(1), COMPANION, 1L << 40, signature(2)));
    request(
        all,
        "open link",
        new Request.OpenLink(bytes(20, 1), Optional.of(secret(32, 2)), Optional.of(REF)));
    request(
        all,
        "reserve link",
        new Request.ReserveLink(REF, Optional.of(curveKey(1)), Optional.of(mac())));
    request(
        all,
        "register",
        new Request.Register(
            primaryCertificate(),
            directory().lists(),
            directory().certificates(),
            Optional.of(Samples.upload()),
            Optional.of(directory().capabilities().getFirst()),
            Optional.of(new Admission.ByLink(REF))));
    request(
        all,
        "submit",
        new Request.Submit(
            new SubmissionId(bytes(SubmissionId.SIZE, 1)),
            SubmitMode.DIRECT,
            messageId(2),
            List.of(new Target(account(3), list(4), List.of(message(0), message(3))))));
    request(all, "ack", new Request.Ack(Long.MAX_VALUE));
    request(all, "ping", new Request.Ping());
  }

  private static void results(List<Sample<?>> all) {
    relay(
        all,
        "hello result",
        new Answer(
            1,
            new Result.HelloResult(
                new RelayKey(bytes(RelayKey.SIZE, 2)),
                nonce(3),
                Optional.of(new TlsKeyHash(bytes(TlsKeyHash.SIZE, 4))),
                TIME,
                1,
                2,
                signature(5))));
    relay(
        all,
        "refusal",
        new Answer(
            2,
            new Result.Refusal(
                RefusalReason.MISMATCHED_DEVICES,
                Optional.of(
                    new MismatchedDevices(
                        List.of(
                            new AccountMismatch(
                                account(1),
                                List.of(DeviceId.PRIMARY, COMPANION),
                                List.of(new DeviceId(200)),
                                List.of(),
                                list(2))))),
                60_000,
                Optional.empty())));
  }

  private static void pushes(List<Sample<?>> all) {
    Envelope envelope =
        new Envelope(
            Optional.of(new DeviceAddress(account(1), COMPANION)),
            new DeviceAddress(account(2), DeviceId.PRIMARY),
            messageId(3),
            TIME,
            CiphertextType.SIGNAL_MESSAGE,
            Audience.OWN_ACCOUNT,
            bytes(300, 4));
    relay(all, "delivery", new Push.Delivery(128, envelope));
    relay(all, "gap", new Push.Delivery(129, new GapMarker(TIME, TIME + 1, 7)));
    relay(all, "link reserved", new Push.LinkReserved(REF, curveKey(1), mac()));
    relay(all, "link ended", new Push.LinkEnded(REF, LinkEndReason.REFUSED));
  }

  private static void request(List<Sample<?>> all, String name, Request request) {
    ClientFrame frame = new ClientFrame(300, request);
    all.add(new Sample<>(name, frame, ClientFrame::encode, ClientFrame::decode));
  }

  private static void relay(List<Sample<?>> all, String name, RelayFrame frame) {
    all.add(new Sample<>(name, frame, RelayFrame::encode, RelayFrame::decode));
  }

  private static Nonce nonce(int first) {
    return new Nonce(bytes(Nonce.SIZE, first));
  }

  private static LinkMac mac() {
    return new LinkMac(bytes(LinkMac.SIZE, 0x30));
  }

  private static DeviceMessage message(int device) {
    return new DeviceMessage(
        new DeviceId(device),
        new RegistrationId(100 + device),
        CiphertextType.PREKEY_MESSAGE,
        Audience.ANYONE,
        bytes(200, device));
  }
}
