package org.tautan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartArgumentsTest {
  @Test
  void opensTheUsualFolderWhenNothingIsSaid() {
    assertEquals(
        new StartArguments.Open(Optional.empty(), Optional.empty()), StartArguments.of(List.of()));
  }

  @Test
  void takesAFolderAndALinkInAnyOrder() {
    StartArguments.Open wanted =
        new StartArguments.Open(Optional.of(Path.of("dir")), Optional.of("tautan:x"));
    assertEquals(wanted, StartArguments.of(List.of("--data", "dir", "tautan:x")));
    assertEquals(wanted, StartArguments.of(List.of("tautan:x", "--data", "dir")));
  }

  @Test
  void printsHelpWhateverElseIsSaid() {
    assertEquals(new StartArguments.Help(), StartArguments.of(List.of("--data", "d", "-h")));
    assertTrue(StartArguments.USAGE.contains("--data DIR"));
  }

  @Test
  void saysWhatItCannotUnderstand() {
    for (List<String> wrong :
        List.of(
            List.of("--data"),
            List.of("--data", ""),
            List.of("--colour"),
            List.of("tautan:a", "tautan:b"))) {
      assertInstanceOf(StartArguments.Wrong.class, StartArguments.of(wrong), wrong::toString);
    }
  }
}
