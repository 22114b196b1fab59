package org.tautan.crypto.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.Primitives;
import org.tautan.crypto.RootKeyPair;
import org.tautan.crypto.SecretBytes;
import org.tautan.crypto.document.DocumentHashes;
import org.tautan.protocol.AccountId;
import org.tautan.protocol.Bytes;
import org.tautan.protocol.RelayId;
import org.tautan.protocol.WireSecret;
import org.tautan.protocol.linking.RecoveryKit;
import org.tautan.protocol.linking.RelayDescription;

class KitFileTest {
  private static final RelayDescription RELAY =
      new RelayDescription(
          new RelayId(Bytes.copyOf(new byte[32])),
          List.of("wss://relay.example:443"),
          1,
          Optional.empty());

  private final Primitives primitives = new BouncyCastlePrimitives();
  private final RootKeyPair root =
      RootKeyPair.ofSeed(
          primitives, SecretBytes.copyOf(Bytes.fromHex("07".repeat(32)).toByteArray()));
  private final AccountId account = new DocumentHashes(primitives).accountId(root.publicKey());

  @Test
  void whatIsWrittenIsRead() {
    var read = assertInstanceOf(KitFileReading.Read.class, read(text(kit(1, account))));

    assertEquals(root.publicKey(), read.root().publicKey());
    assertEquals(account, read.kit().account());
    assertEquals(RELAY, read.kit().relay());
    assertEquals("Ayu \"A\"", read.kit().displayName());
    assertEquals(WireSecret.copyOf(new byte[32]), read.kit().rootPrivate());
  }

  @Test
  void namesItsAccountForPeople() {
    assertEquals(true, text(kit(1, account)).contains("\"" + account.display() + "\""));
  }

  @Test
  void refusesASeedThatIsNotTheAccounts() {
    AccountId other = new AccountId(Bytes.copyOf(new byte[20]));

    assertEquals(new KitFileReading.Damaged(), read(text(kit(1, other))));
  }

  @Test
  void refusesANewerVersionByName() {
    assertEquals(new KitFileReading.UnknownVersion(2), read(text(kit(2, account))));
  }

  @Test
  void refusesAKitThatWasCutOffOrChanged() {
    String text = text(kit(1, account));
    int kit = text.indexOf("\"kit\"");

    assertEquals(new KitFileReading.Damaged(), read(text.substring(0, kit)));
    assertEquals(new KitFileReading.Damaged(), read(text.substring(0, kit + 40) + "\"}"));
    assertEquals(new KitFileReading.Damaged(), read(text.replace("\"kit\": \"", "\"kit\": \"A")));
  }

  @Test
  void knowsWhatIsNoKit() {
    String text = text(kit(1, account));

    assertEquals(new KitFileReading.NotAKit(), read(""));
    assertEquals(new KitFileReading.NotAKit(), read("{\"kit\": \"AAAA\"}"));
    assertEquals(new KitFileReading.NotAKit(), read(text + " ".repeat(64 * 1024)));
  }

  @Property(tries = 200)
  void anyBytesAreAnsweredByName(@ForAll @Size(max = 200) byte[] noise) {
    KitFileReading reading = KitFile.read(primitives, SecretBytes.copyOf(noise));

    assertInstanceOf(KitFileReading.NotAKit.class, reading);
  }

  private RecoveryKit kit(int version, AccountId of) {
    return new RecoveryKit(version, KitFile.seed(root), of, RELAY, "Ayu \"A\"");
  }

  private KitFileReading read(String text) {
    return KitFile.read(primitives, SecretBytes.owning(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(RecoveryKit kit) {
    try (SecretBytes file = KitFile.write(kit)) {
      return file.use(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
