package org.tautan.testkit.store;

import static org.tautan.testkit.store.Samples.ANNA;
import static org.tautan.testkit.store.Samples.ME;
import static org.tautan.testkit.store.Samples.bytes;
import static org.tautan.testkit.store.Samples.device;
import static org.tautan.testkit.store.Samples.id;

import java.util.List;
import java.util.Optional;
import org.tautan.engine.model.Failure;
import org.tautan.engine.port.SentLogStore.Sent;
import org.tautan.engine.port.UndecryptedStore.Entry;
import org.tautan.protocol.CiphertextHash;
import org.tautan.protocol.ListHash;
import org.tautan.protocol.ListVersion;
import org.tautan.protocol.RootKey;
import org.tautan.protocol.Signature;
import org.tautan.protocol.document.AccountDirectory;
import org.tautan.protocol.document.DeviceCertificate;
import org.tautan.protocol.document.DeviceLeaves;
import org.tautan.protocol.document.DeviceList;
import org.tautan.protocol.document.PrimaryCertificate;
import org.tautan.protocol.envelope.Audience;
import org.tautan.protocol.envelope.CiphertextType;
import org.tautan.protocol.envelope.Envelope;

/// Documents and envelopes that tell themselves apart by a small number. A store verifies nothing,
/// so they are made of filler.
final class Documents {
  private Documents() {}

  static AccountDirectory directory(int n) {
    return new AccountDirectory(
        new PrimaryCertificate(bytes(90, n), new RootKey(bytes(RootKey.SIZE, n)), signature(n)),
        List.of(new DeviceList(bytes(200, n), signature(n))),
        List.of(new DeviceCertificate(bytes(80, n), signature(n), signature(n + 1))),
        List.of(new DeviceLeaves(bytes(60, n), signature(n))),
        List.of());
  }

  static ListVersion version(int n) {
    return new ListVersion(1, n);
  }

  static ListVersion nextEpoch(int n) {
    return new ListVersion(2, n);
  }

  static ListHash hash(int n) {
    return new ListHash(bytes(ListHash.SIZE, n));
  }

  static CiphertextHash ciphertextHash(int n) {
    return new CiphertextHash(bytes(CiphertextHash.SIZE, n));
  }

  static Sent sent(int n) {
    return new Sent(ANNA, id(n), bytes(300, n));
  }

  /// What Anna's phone sent and could not be read.
  static Entry undecrypted(int n, long nextAt) {
    Envelope envelope =
        new Envelope(
            Optional.of(device(ANNA, 0)),
            device(ME, 1),
            id(n),
            1_900_000_000_000L,
            CiphertextType.SIGNAL_MESSAGE,
            Audience.ANYONE,
            bytes(700, n));
    return new Entry(device(ANNA, 0), id(n), envelope, Failure.BAD_MAC, 2, nextAt);
  }

  private static Signature signature(int n) {
    return new Signature(bytes(Signature.SIZE, n));
  }
}
