package org.tautan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tautan.protocol.MalformedException.Reason;

class AccountIdTest {
  private static final AccountId ID =
      new AccountId(Bytes.fromHex("000102030405060708090a0b0c0d0e0f10111213"));
  private static final String SHOWN = "AAAQ EAYE AUDA OCAJ BIFQ YDIO B4IB CEQT";

  @Test
  void isShownInEightGroupsOfFour() {
    assertEquals(SHOWN, ID.display());
  }

  @Test
  void isReadHoweverPeopleWriteIt() throws MalformedException {
    assertEquals(ID, AccountId.parse(SHOWN));
    assertEquals(
        ID, AccountId.parse(" " + SHOWN.toLowerCase(Locale.ROOT).replace(' ', '-') + "\n"));
  }

  @Test
  void refusesAnotherSizeAndAnotherAlphabet() {
    Refused.because(Reason.WRONG_SIZE, () -> AccountId.parse("AAAQ"));
    Refused.because(Reason.WRONG_TEXT, () -> AccountId.parse(SHOWN.replace('Q', '0')));
    assertThrows(IllegalArgumentException.class, () -> new AccountId(Bytes.fromHex("00")));
  }
}
