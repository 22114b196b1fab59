package org.tautan.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LicencesTest {
  private static final Set<String> INSIDE =
      Set.of("core/crypto", "core/desktop", "core/engine", "relay-stub", "app");

  @Test
  void everythingThatTheProgramShipsIsNamedAsInTheListOfDependencies() throws IOException {
    Set<List<String>> shipped = new TreeSet<>(Comparator.comparing(List::toString));
    boolean reading = false;
    for (String line : Files.readAllLines(Path.of("../docs/decisions/dependencies.md"))) {
      if (line.startsWith("## ")) {
        reading = line.equals("## Shipped");
      }
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      if (reading && cells.size() > 6 && isInside(cells.get(5))) {
        shipped.add(List.of(cells.get(1), cells.get(2), cells.get(3)));
      }
    }
    Set<List<String>> named = new TreeSet<>(Comparator.comparing(List::toString));
    Licences.all().forEach(part -> named.add(List.of(part.name(), part.version(), part.licence())));
    // what the list of dependencies does not hold, because it is no library
    named.removeIf(
        part -> part.getFirst().startsWith("Inter,") || part.getFirst().startsWith("Noto"));
    assertEquals(shipped, named);
  }

  private static boolean isInside(String where) {
    return Arrays.stream(where.split(",")).map(String::strip).anyMatch(INSIDE::contains);
  }
}
