package org.tautan.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.engine.port.StoreException;
import org.tautan.engine.port.StoreException.Reason;

class UnusableDirectoryTest {
  @TempDir Path folder;

  @Test
  void aFileInTheDirectorysPlaceIsAStoreThatIsNotThere() throws IOException {
    Path file = Files.createFile(folder.resolve("engine"));
    StoreException failure =
        assertThrows(StoreException.class, () -> DesktopEngine.open(file, _ -> {}, _ -> {}));
    assertEquals(Reason.UNAVAILABLE, failure.reason());
  }
}
