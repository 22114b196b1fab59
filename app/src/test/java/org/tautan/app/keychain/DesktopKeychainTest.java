package org.tautan.app.keychain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.crypto.SecretBytes;
import org.tautan.desktop.crypto.SystemRandom;
import org.tautan.desktop.vault.slot.Keychain;
import org.tautan.desktop.vault.slot.KeychainException;
import org.tautan.desktop.vault.slot.KeychainException.Reason;
import org.tautan.desktop.vault.slot.SlotId;
import org.tautan.protocol.Bytes;

@EnabledOnOs(OS.LINUX)
class DesktopKeychainTest {
  private static final SlotId ONE = slot(1);
  private static final SlotId OTHER = slot(2);

  @TempDir private Path folder;
  private GnomeKeyring keyring;
  private Keychain keychain;

  @BeforeEach
  void open() {
    keyring = GnomeKeyring.in(folder.resolve("home"));
    keychain = keyring.keychain();
  }

  @AfterEach
  void close() {
    keyring.close();
  }

  @Test
  void keepsASecretForEachSlotUntilItIsForgotten() {
    keyring.logIn("login");
    assertEquals(Optional.empty(), keychain.find(ONE));
    try (SecretBytes one = secret();
        SecretBytes other = secret();
        SecretBytes newer = secret()) {
      keychain.keep(ONE, one);
      keychain.keep(OTHER, other);
      assertEquals(Optional.of(one), keychain.find(ONE));
      assertEquals(Optional.of(other), keychain.find(OTHER));

      keychain.keep(ONE, newer);
      assertEquals(Optional.of(newer), keychain.find(ONE));

      keychain.forget(ONE);
      assertEquals(Optional.empty(), keychain.find(ONE));
      assertEquals(Optional.of(other), keychain.find(OTHER));
      keychain.forget(ONE);
    }
  }

  @Test
  void keepsItOverALoginAndNotReadableOnTheDisk() throws Exception {
    keyring.logIn("login");
    byte[] known = "a secret of 32 bytes for a slot.".getBytes(StandardCharsets.US_ASCII);
    try (SecretBytes secret = SecretBytes.copyOf(known)) {
      keychain.keep(ONE, secret);
      keyring.end();
      keyring.logIn("login");
      assertEquals(Optional.of(secret), keychain.find(ONE));
    }
    try (Stream<Path> files = Files.walk(folder.resolve("home/data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String held = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertEquals(-1, held.indexOf("32 bytes for a slot"), file::toString);
      }
    }
  }

  @Test
  void saysThatItIsLockedWhereNobodyAnswersIt() {
    keyring.logIn("login");
    try (SecretBytes secret = secret()) {
      keychain.keep(ONE, secret);
      keyring.end();
      keyring.beginLocked();
      assertEquals(Reason.LOCKED, refused(() -> keychain.find(ONE)));
      assertEquals(Reason.LOCKED, refused(() -> keychain.keep(OTHER, secret)));
      assertEquals(Reason.LOCKED, refused(() -> keychain.forget(ONE)));
      keyring.end();
      keyring.logIn("login");
      assertEquals(Optional.of(secret), keychain.find(ONE), "nothing was lost");
    }
  }

  @Test
  void saysThatThereIsNone() {
    try (SecretBytes secret = secret()) {
      assertEquals(Reason.ABSENT, refused(() -> keychain.find(ONE)), "nobody on the bus");
      assertEquals(Reason.ABSENT, refused(() -> keychain.keep(ONE, secret)));
      keyring.close();
      assertEquals(Reason.ABSENT, refused(() -> keychain.find(ONE)), "no bus");
    }
  }

  @Test
  void looksForOneOnALinuxDesktopOnly() {
    Map<String, String> bus = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/none");
    assertInstanceOf(DesktopKeychain.class, DesktopKeychain.of("Linux", bus));
    assertEquals(Reason.ABSENT, refused(() -> DesktopKeychain.of("Linux", Map.of()).find(ONE)));
    assertEquals(Reason.ABSENT, refused(() -> DesktopKeychain.of("Windows 11", bus).find(ONE)));
  }

  private static Reason refused(Executable work) {
    return assertThrows(KeychainException.class, work).reason();
  }

  private static SecretBytes secret() {
    return SecretBytes.random(new SystemRandom(), 32);
  }

  private static SlotId slot(int number) {
    byte[] bytes = new byte[16];
    bytes[0] = (byte) number;
    return new SlotId(Bytes.wrap(bytes));
  }
}
