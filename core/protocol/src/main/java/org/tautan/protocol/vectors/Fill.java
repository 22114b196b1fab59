package org.tautan.protocol.vectors;

import java.util.List;
import java.util.Optional;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.CertificateHash;
import org.tautan.protocol.CurvePublicKey;
import org.tautan.protocol.IdentityKey;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListReference;
import org.tautan.protocol.MessageId;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.Capabilities;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;

/// Values for sample messages: bytes that count up from a number, so that every field differs.
final class Fill {
  private Fill() {}

  static Bytes bytes(int size, int first) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (first + i);
    }
    return Bytes.wrap(bytes);
  }

  static AccountId account(int first) {
    return new AccountId(bytes(AccountId.SIZE, first));
  }

  static MessageId messageId(int first) {
    return new MessageId(bytes(MessageId.SIZE, first));
  }

  static Signature signature(int first) {
    return new Signature(bytes(Signature.SIZE, first));
  }

  static IdentityKey identityKey(int first) {
    return IdentityKey.ofU(bytes(32, first));
  }

  static CurvePublicKey curveKey(int first) {
    return CurvePublicKey.ofU(bytes(32, first));
  }

  static CertificateHash certificateHash(int first) {
    return new CertificateHash(bytes(CertificateHash.SIZE, first));
  }

  static ListReference list(long version) {
    return new ListReference(1, version, new ListHash(bytes(ListHash.SIZE, (int) version)));
  }

  static WireSecret secret(int size, int first) {
    return WireSecret.copyOf(bytes(size, first));
  }

  static PrimaryCertificate primaryCertificate() {
    return new PrimaryCertificate(bytes(70, 1), new RootKey(bytes(32, 2)), signature(3));
  }

  static AccountDirectory directory() {
    return new AccountDirectory(
        primaryCertificate(),
        List.of(new DeviceList(bytes(80, 4), signature(5))),
        List.of(new DeviceCertificate(bytes(75, 6), signature(7), signature(8))),
        List.of(new DeviceLeaves(bytes(60, 9), signature(10))),
        List.of(new Capabilities(bytes(40, 11), signature(12))));
  }

  static <T> Optional<T> none() {
    return Optional.empty();
  }
}
