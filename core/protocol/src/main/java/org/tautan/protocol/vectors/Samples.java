package org.tautan.protocol.vectors;

import static org.tautan.protocol.vectors.Fill.account;
import static org.tautan.protocol.vectors.Fill.bytes;
import static org.tautan.protocol.vectors.Fill.certificateHash;
import static org.tautan.protocol.vectors.Fill.curveKey;
import static org.tautan.protocol.vectors.Fill.directory;
import static org.tautan.protocol.vectors.Fill.identityKey;
import static org.tautan.protocol.vectors.Fill.list;
import static org.tautan.protocol.vectors.Fill.messageId;
import static org.tautan.protocol.vectors.Fill.primaryCertificate;
import static org.tautan.protocol.vectors.Fill.secret;
import static org.tautan.protocol.vectors.Fill.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.KyberPublicKey;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.PreKeyId;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.content.ChatDecision;
import org.tautan.protocol.content.ChatState;
import org.tautan.protocol.content.Content;
import org.tautan.protocol.content.Kind;
import org.tautan.protocol.content.OrderKey;
import org.tautan.protocol.content.Profile;
import org.tautan.protocol.content.ProfileChange;
import org.tautan.protocol.content.ReadMarker;
import org.tautan.protocol.content.Receipt;
import org.tautan.protocol.content.ReceiptType;
import org.tautan.protocol.content.Renewal;
import org.tautan.protocol.content.Retry;
import org.tautan.protocol.content.SentTranscript;
import org.tautan.protocol.content.Text;
import org.tautan.protocol.content.Typing;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.CapabilitiesBody;
import org.tautan.protocol.document.DeviceCertificateBody;
import org.tautan.protocol.document.DeviceEntry;
import org.tautan.protocol.document.DeviceLeavesBody;
import org.tautan.protocol.document.DeviceListBody;
import org.tautan.protocol.document.PrimaryCertificateBody;
import org.tautan.protocol.linking.HistoryDepth;
import org.tautan.protocol.linking.HistoryOffer;
import org.tautan.protocol.linking.LinkDecline;
import org.tautan.protocol.linking.LinkDeclineReason;
import org.tautan.protocol.linking.LinkIntroduction;
import org.tautan.protocol.linking.LinkProvision;
import org.tautan.protocol.linking.LinkRequest;
import org.tautan.protocol.linking.LinkReveal;
import org.tautan.protocol.linking.LinkStep;
import org.tautan.protocol.linking.RecoveryKit;
import org.tautan.protocol.linking.RelayDescription;
import org.tautan.protocol.prekey.KyberPreKey;
import org.tautan.protocol.prekey.OneTimePreKey;
import org.tautan.protocol.prekey.PreKeyBundle;
import org.tautan.protocol.prekey.PreKeyUpload;
import org.tautan.protocol.prekey.SignedPreKey;

/// The messages of which the golden bytes are known: at least one of every schema file, all with
/// different values in all fields.
final class Samples {
  static final long TIME = 1_764_000_000_000L;
  private static final RelayId RELAY = new RelayId(bytes(RelayId.SIZE, 0x50));
  static final DeviceId COMPANION = new DeviceId(3);

  private Samples() {}

  static List<Sample<?>> all() {
    List<Sample<?>> all = new ArrayList<>();
    documents(all);
    preKeys(all);
    FrameSamples.addTo(all);
    linking(all);
    contents(all);
    return all;
  }

  private static void documents(List<Sample<?>> all) {
    all.add(
        new Sample<>(
            "primary certificate body",
            new PrimaryCertificateBody(account(1), 2, identityKey(3), TIME),
            PrimaryCertificateBody::encode,
            PrimaryCertificateBody::decode));
    all.add(
        new Sample<>(
            "device certificate body",
            new DeviceCertificateBody(account(1), COMPANION, identityKey(4), TIME),
            DeviceCertificateBody::encode,
            DeviceCertificateBody::decode));
    all.add(
        new Sample<>(
            "device list body",
            new DeviceListBody(
                account(1),
                2,
                9,
                TIME,
                TIME + 35 * 86_400_000L,
                Optional.of(new ListHash(bytes(ListHash.SIZE, 5))),
                new DeviceId(4),
                List.of(
                    new DeviceEntry(DeviceId.PRIMARY, certificateHash(6)),
                    new DeviceEntry(COMPANION, certificateHash(7)))),
            DeviceListBody::encode,
            DeviceListBody::decode));
    all.add(
        new Sample<>(
            "device leaves body",
            new DeviceLeavesBody(account(1), COMPANION, certificateHash(7)),
            DeviceLeavesBody::encode,
            DeviceLeavesBody::decode));
    all.add(
        new Sample<>(
            "capabilities body",
            new CapabilitiesBody(account(1), COMPANION, 300, 1, List.of(10, 11, 200)),
            CapabilitiesBody::encode,
            CapabilitiesBody::decode));
    all.add(
        new Sample<>(
            "account directory", directory(), AccountDirectory::encode, AccountDirectory::decode));
  }

  private static void preKeys(List<Sample<?>> all) {
    all.add(
        new Sample<>(
            "prekey bundle",
            new PreKeyBundle(
                COMPANION,
                new RegistrationId(16_000),
                signedPreKey(),
                Optional.of(new OneTimePreKey(new PreKeyId(0), curveKey(9))),
                kyberPreKey(70_000)),
            PreKeyBundle::encode,
            PreKeyBundle::decode));
    all.add(new Sample<>("prekey upload", upload(), PreKeyUpload::encode, PreKeyUpload::decode));
  }

  private static void linking(List<Sample<?>> all) {
    all.add(
        new Sample<>(
            "link request",
            new LinkRequest(1, curveKey(1), identityKey(2), bytes(32, 3), bytes(16, 4)),
            LinkRequest::encode,
            LinkRequest::decode));
    step(all, "link reveal", new LinkReveal(secret(32, 1), "Linux", "Café 😀", true));
    step(all, "link introduction", new LinkIntroduction(account(1), "Sari"));
    step(
        all,
        "link provision",
        new LinkProvision(
            primaryCertificate(),
            bytes(75, 1),
            signature(2),
            "Sari",
            relayDescription(),
            new HistoryOffer(HistoryDepth.DAYS_90),
            secret(16, 3)));
    step(all, "link decline", new LinkDecline(LinkDeclineReason.EMOJI_DIFFER));
    all.add(
        new Sample<>(
            "recovery kit",
            new RecoveryKit(1, secret(32, 1), account(2), relayDescription(), "Sari"),
            RecoveryKit::encode,
            RecoveryKit::decode));
  }

  private static void contents(List<Sample<?>> all) {
    content(all, "text", new Text("Selamat pagi ☀️"));
    content(all, "sent transcript", new SentTranscript(account(1), bytes(90, 2)));
    content(all, "receipt", new Receipt(ReceiptType.READ, List.of(messageId(1), messageId(2))));
    content(
        all,
        "read marker",
        new ReadMarker(account(1), new OrderKey((TIME << 16) | 5, COMPANION, messageId(2))));
    content(all, "retry", new Retry(messageId(1), new CiphertextHash(bytes(32, 2)), 5));
    content(
        all,
        "chat decision",
        new ChatDecision(
            account(1), ChatState.BLOCKED, "Budi", Optional.of(secret(16, 2)), TIME << 16));
    content(all, "typing", new Typing(true));
    content(all, "renewal", new Renewal());
    profileChange(all, "another name", new ProfileChange.DisplayName("Ibu Ana"));
    profileChange(all, "another contact key", new ProfileChange.ContactKey(secret(16, 2)));
    profileChange(all, "no read receipts", new ProfileChange.ReadReceipts(false));
    profileChange(
        all,
        "a device's name",
        new ProfileChange.DeviceName(new DeviceId(2), "Meja kerja", "Linux"));
  }

  private static void step(List<Sample<?>> all, String name, LinkStep step) {
    all.add(new Sample<>(name, step, LinkStep::encode, LinkStep::decode));
  }

  private static void profileChange(List<Sample<?>> all, String name, ProfileChange.Part part) {
    content(all, name, new ProfileChange(Optional.of(part), TIME << 16));
  }

  private static void content(List<Sample<?>> all, String name, Kind kind) {
    Content content =
        new Content(
            messageId(0x60),
            TIME << 16,
            list(5),
            list(6),
            Optional.of(directory()),
            Optional.of(new Profile("Sari")),
            Optional.of(secret(16, 0x70)),
            kind);
    all.add(new Sample<>(name, content, Content::encode, Content::decode));
  }

  private static SignedPreKey signedPreKey() {
    return new SignedPreKey(new PreKeyId(1), curveKey(1), signature(2));
  }

  private static KyberPreKey kyberPreKey(int id) {
    byte[] key = new byte[KyberPublicKey.SIZE];
    key[0] = KyberPublicKey.TYPE;
    return new KyberPreKey(new PreKeyId(id), new KyberPublicKey(Bytes.wrap(key)), signature(3));
  }

  static PreKeyUpload upload() {
    return new PreKeyUpload(
        new RegistrationId(1),
        Optional.of(signedPreKey()),
        Optional.empty(),
        List.of(new OneTimePreKey(new PreKeyId(5), curveKey(6))),
        List.of());
  }

  private static RelayDescription relayDescription() {
    return new RelayDescription(
        RELAY, List.of("wss://relay.example:8443", "ws://127.0.0.1:8080"), 7, Optional.empty());
  }
}
