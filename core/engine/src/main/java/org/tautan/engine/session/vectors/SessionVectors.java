package org.tautan.engine.session.vectors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.tautan.crypto.Primitives;
import org.tautan.engine.session.DecryptOutcome;
import org.tautan.engine.session.EncryptOutcome;
import org.tautan.protocol.Bytes;

/// A conversation of [#MESSAGES] messages between two devices, with losses, late messages and
/// duplicates, all decided by a fixed seed. Every build of the engine, on whatever primitives, must
/// give the same bytes on the wire and the same texts: [#run] equals [#EXPECTED].
///
/// Deterministic, without input or output; takes a second or two in a browser.
public final class SessionVectors {
  /// Messages in the transcript.
  public static final int MESSAGES = 1_000;

  /// The transcript's digest, in hex.
  public static final String EXPECTED =
      "206118b129781573ba62299aa1b7b2c587c577b6e19817afc75061ba5f7979a2";

  private final Primitives primitives;
  private final ScriptedRandom script;
  private final ScriptedDevice[] devices;
  private final List<Flight> late = new ArrayList<>();
  private byte[] digest = new byte[Primitives.HASH_BYTES];

  private record Flight(int sender, Bytes text, EncryptOutcome.Encrypted message) {}

  private SessionVectors(Primitives primitives) {
    this.primitives = primitives;
    this.script = new ScriptedRandom(primitives, 0);
    this.devices =
        new ScriptedDevice[] {new ScriptedDevice(primitives, 1), new ScriptedDevice(primitives, 2)};
  }

  /// Plays the transcript and gives its digest in hex: SHA-256 over the digest so far and each
  /// item, the items being all ciphertexts and all texts in the order of their making.
  public static String run(Primitives primitives) {
    return new SessionVectors(primitives).play();
  }

  private String play() {
    devices[0].initiate(devices[1].asPeer(), devices[1].bundle());
    int sender = 0;
    arrive(send(sender, 0));
    for (int number = 1; number < MESSAGES; number++) {
      sender = script.below(4) == 0 ? 1 - sender : sender;
      Flight flight = send(sender, number);
      switch (script.below(8)) {
        case 0 -> {}
        case 1, 2 -> late.add(flight);
        case 3 -> {
          arrive(flight);
          arriveAgain(flight);
        }
        default -> arrive(flight);
      }
      if (!late.isEmpty() && script.below(4) == 0) {
        arriveLate(late.remove(script.below(late.size())));
      }
    }
    return Bytes.copyOf(digest).hex();
  }

  private Flight send(int sender, int number) {
    Bytes text = Bytes.copyOf(("message " + number).getBytes(UTF_8));
    EncryptOutcome.Encrypted message = devices[sender].encrypt(devices[1 - sender].asPeer(), text);
    absorb(message.ciphertext());
    return new Flight(sender, text, message);
  }

  private void arrive(Flight flight) {
    if (!(receive(flight) instanceof DecryptOutcome.Decrypted decrypted)
        || !decrypted.plaintext().equals(flight.text())) {
      throw new IllegalStateException("a message of the transcript did not arrive as it was sent");
    }
    absorb(decrypted.plaintext());
  }

  /// It may be so late that its chain is forgotten, at the same place in every run.
  private void arriveLate(Flight flight) {
    absorb(
        receive(flight) instanceof DecryptOutcome.Decrypted decrypted
            ? decrypted.plaintext()
            : Bytes.empty());
  }

  private void arriveAgain(Flight flight) {
    if (!(receive(flight) instanceof DecryptOutcome.Duplicate)) {
      throw new IllegalStateException("a duplicate of the transcript was not recognised");
    }
  }

  private DecryptOutcome receive(Flight flight) {
    int receiver = 1 - flight.sender();
    return devices[receiver].decrypt(devices[flight.sender()].asPeer(), flight.message());
  }

  private void absorb(Bytes item) {
    digest = primitives.sha256(digest, item.toByteArray());
  }
}
