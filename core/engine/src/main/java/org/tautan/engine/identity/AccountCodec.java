package org.tautan.engine.identity;

import static org.tautan.protocol.wire.Field.field;
import static org.tautan.protocol.wire.Field.optional;
import static org.tautan.protocol.wire.Field.repeated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tautan.crypto.IdentityKeyPair;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.engine.identity.DeviceLabel.Notice;
import org.tautan.engine.identity.LocalAccount.Parts;
import org.tautan.engine.model.Guesses;
import org.tautan.engine.model.ReadReceipts;
import org.tautan.engine.model.SignIn;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.DeviceAddress;
import org.tautan.protocol.DeviceId;
import org.tautan.protocol.Limits;
import org.tautan.protocol.MalformedException;
import org.tautan.protocol.RegistrationId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.frame.Admission;
import org.tautan.protocol.linking.RelayDescription;
import org.tautan.protocol.wire.FieldType;
import org.tautan.protocol.wire.MessageCodec;

/// The account's row in the store: protobuf wire format, so that later versions can add fields.
final class AccountCodec {
  private static final int VERSION = 1;
  private static final int NAME_LIMIT = 400;
  private static final FieldType<Bytes> DOCUMENT = FieldType.bytes(64 * 1024);

  private final Primitives primitives;

  AccountCodec(Primitives primitives) {
    this.primitives = primitives;
  }

  private record Who(
      AccountId account, int device, int registrationId, Bytes primary, int standing) {
    static final MessageCodec<Who> CODEC =
        MessageCodec.of(
            field(
                1, FieldType.fixed(AccountId.SIZE, AccountId::new, AccountId::bytes), Who::account),
            field(2, FieldType.UINT32, Who::device),
            field(3, FieldType.UINT32, Who::registrationId),
            field(4, DOCUMENT, Who::primary),
            field(5, FieldType.UINT32, Who::standing),
            Who::new);
  }

  private record Chosen(String name, WireSecret contactKey, int readReceipts, int signIn) {
    static final MessageCodec<Chosen> CODEC =
        MessageCodec.of(
            field(1, FieldType.text(NAME_LIMIT), Chosen::name),
            field(2, FieldType.secret(OwnProfile.CONTACT_KEY_BYTES), Chosen::contactKey),
            field(3, FieldType.UINT32, Chosen::readReceipts),
            field(4, FieldType.UINT32, Chosen::signIn),
            Chosen::new);
  }

  private record Labelled(int device, String name, String platform, long namedAt, int notice) {
    static final MessageCodec<Labelled> CODEC =
        MessageCodec.of(
            field(1, FieldType.UINT32, Labelled::device),
            field(2, FieldType.text(NAME_LIMIT), Labelled::name),
            field(3, FieldType.text(NAME_LIMIT), Labelled::platform),
            field(4, FieldType.UINT64, Labelled::namedAt),
            field(5, FieldType.UINT32, Labelled::notice),
            Labelled::new);

    @SuppressWarnings("EnumOrdinal") // the order of these constants is part of the format
    static Labelled of(DeviceId device, DeviceLabel label) {
      return new Labelled(
          device.number(),
          label.name(),
          label.platform(),
          label.namedAt(),
          label.notice().ordinal());
    }

    DeviceLabel label() throws MalformedException {
      return new DeviceLabel(name, platform, namedAt, one(Notice.values(), notice));
    }
  }

  private static final MessageCodec<PinRecord> PIN =
      MessageCodec.of(
          field(1, FieldType.bytes(PinRecord.SALT_BYTES), PinRecord::salt),
          field(2, FieldType.bytes(PinRecord.HASH_BYTES), PinRecord::hash),
          field(3, FieldType.UINT32, pin -> pin.guesses().wrong()),
          field(4, FieldType.UINT64, pin -> pin.guesses().blockedUntil()),
          (salt, hash, wrong, until) -> new PinRecord(salt, hash, new Guesses(wrong, until)));

  private record Keys(
      WireSecret identity,
      Optional<WireSecret> root,
      Optional<WireSecret> invite,
      Optional<WireSecret> setUpToken) {
    static final MessageCodec<Keys> CODEC =
        MessageCodec.of(
            field(1, FieldType.secret(Primitives.CURVE_KEY_BYTES), Keys::identity),
            optional(2, FieldType.secret(Primitives.CURVE_KEY_BYTES), Keys::root),
            optional(3, FieldType.secret(Admission.INVITE_SIZE), Keys::invite),
            optional(4, FieldType.secret(Admission.SET_UP_TOKEN_SIZE), Keys::setUpToken),
            Keys::new);

    Optional<Admission> admission() {
      return invite
          .<Admission>map(Admission.ByInvite::new)
          .or(() -> setUpToken.map(Admission.BySetUpToken::new));
    }
  }

  private record Row(
      int version,
      Who who,
      Chosen chosen,
      Bytes relay,
      Keys keys,
      Optional<PinRecord> pin,
      List<Bytes> pendingLists,
      List<Labelled> labels) {
    static final MessageCodec<Row> CODEC =
        MessageCodec.of(
            field(1, FieldType.UINT32, Row::version),
            field(2, FieldType.message(Who.CODEC), Row::who),
            field(3, FieldType.message(Chosen.CODEC), Row::chosen),
            field(4, DOCUMENT, Row::relay),
            field(5, FieldType.message(Keys.CODEC), Row::keys),
            optional(6, FieldType.message(PIN), Row::pin),
            repeated(7, DOCUMENT, Limits.LISTS_READ, Row::pendingLists),
            repeated(8, FieldType.message(Labelled.CODEC), Limits.DEVICES_READ, Row::labels),
            Row::new);
  }

  /// The row; the caller closes it.
  @SuppressWarnings("EnumOrdinal") // the order of these constants is part of the format
  SecretBytes encode(LocalAccount account) {
    Membership membership = account.membership();
    OwnProfile profile = account.profile();
    List<Labelled> labels = new ArrayList<>();
    account.labels().forEach((id, label) -> labels.add(Labelled.of(id, label)));
    Row row =
        new Row(
            VERSION,
            new Who(
                membership.account(),
                membership.device().number(),
                membership.registrationId().number(),
                membership.primary().encode(),
                account.standing().ordinal()),
            new Chosen(
                profile.displayName(),
                profile.contactKey(),
                profile.readReceipts().ordinal(),
                profile.signIn().ordinal()),
            account.relay().encode(),
            keys(account),
            account.pin(),
            account.pendingLists().stream().map(DeviceList::encode).toList(),
            labels);
    return SecretBytes.owning(Row.CODEC.encode(row).toByteArray());
  }

  private static Keys keys(LocalAccount account) {
    Optional<WireSecret> invite = Optional.empty();
    Optional<WireSecret> token = Optional.empty();
    if (account.admission().isPresent()) {
      switch (account.admission().get()) {
        case Admission.ByInvite(WireSecret secret) -> invite = Optional.of(secret);
        case Admission.BySetUpToken(WireSecret secret) -> token = Optional.of(secret);
        case Admission.ByLink _ -> throw new IllegalStateException("a link's ref is not kept");
      }
    }
    return new Keys(
        secret(account.identity().privateKey()),
        account.root().map(root -> secret(root.seed())),
        invite,
        token);
  }

  /// Undoes [#encode].
  LocalAccount decode(SecretBytes bytes) throws MalformedException {
    Row row = Row.CODEC.decode(bytes.use(Bytes::copyOf));
    PrimaryCertificate primary = PrimaryCertificate.decode(row.who().primary());
    Membership membership =
        new Membership(
            new DeviceAddress(row.who().account(), new DeviceId(row.who().device())),
            primary.rootKey(),
            primary,
            new RegistrationId(row.who().registrationId()));
    Chosen chosen = row.chosen();
    OwnProfile profile =
        new OwnProfile(
            chosen.name(),
            chosen.contactKey(),
            one(ReadReceipts.values(), chosen.readReceipts()),
            one(SignIn.values(), chosen.signIn()));
    Parts parts =
        new Parts(
            membership,
            one(Standing.values(), row.who().standing()),
            profile,
            RelayDescription.decode(row.relay()),
            IdentityKeyPair.ofPrivate(primitives, owned(row.keys().identity())));
    parts.root(row.keys().root().map(seed -> RootKeyPair.ofSeed(primitives, owned(seed))));
    parts.admission(row.keys().admission());
    row.pin().ifPresent(parts::pin);
    List<DeviceList> pending = new ArrayList<>();
    for (Bytes list : row.pendingLists()) {
      pending.add(DeviceList.decode(list));
    }
    parts.pendingLists(pending);
    for (Labelled labelled : row.labels()) {
      parts.label(new DeviceId(labelled.device()), labelled.label());
    }
    return parts.build();
  }

  private static WireSecret secret(SecretBytes from) {
    return from.use(WireSecret::copyOf);
  }

  private static SecretBytes owned(WireSecret from) {
    return SecretBytes.owning(from.toByteArray());
  }

  private static <E> E one(E[] values, int ordinal) throws MalformedException {
    if (ordinal >= values.length) {
      throw new MalformedException(
          MalformedException.Reason.UNKNOWN_NUMBER, "written by a newer version");
    }
    return values[ordinal];
  }
}
