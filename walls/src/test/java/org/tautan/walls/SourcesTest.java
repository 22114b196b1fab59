package org.tautan.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The habits of the house that only source files show.
class SourcesTest {
  private static final int LONGEST_FILE = 300;

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^ *public (?:(?:static|final|sealed|non-sealed|abstract|strictfp) )*"
              + "(?:class|interface|@interface|record|enum) (\\w+)");

  /// Split, so that this file does not name them.
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

  @Test
  void everyPackageIsNullMarked() throws IOException {
    Set<String> marked = new TreeSet<>();
    Set<String> unmarked = new TreeSet<>();
    for (Path file : House.sources(".java")) {
      if (file.endsWith("package-info.java") && isNullMarked(file)) {
        marked.add(packageFolder(file));
      }
      unmarked.add(packageFolder(file));
    }
    unmarked.removeAll(marked);
    assertEquals(Set.of(), unmarked, "each needs a package-info.java with @NullMarked");
  }

  @Test
  void everyPublicTypeSaysWhatItIsFor() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (Path file : House.sources(".java")) {
      if (House.shown(file).contains("src/main/")) {
        silent.addAll(undocumented(file));
      }
    }
    assertEquals(Set.of(), silent, "each needs a /// comment");
  }

  @Test
  void noFileIsLongWithoutAReason() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    for (Path file : House.sources(".java", ".js", ".css", ".proto")) {
      if (Files.readAllLines(file).size() > LONGEST_FILE) {
        tooLong.add(House.shown(file));
      }
    }
    tooLong.removeAll(Allowed.read("long-files.txt").keySet());
    assertEquals(Set.of(), tooLong, "each needs to be split, or a reason in long-files.txt");
  }

  @Test
  void nothingIsLeftUnfinished() throws IOException {
    List<String> unfinished = new ArrayList<>();
    for (Path file : House.sources(".java", ".js", ".css", ".proto", ".sql", "pom.xml")) {
      if (UNFINISHED.matcher(Files.readString(file)).find()) {
        unfinished.add(House.shown(file));
      }
    }
    assertEquals(List.of(), unfinished);
  }

  private static boolean isNullMarked(Path packageInfo) throws IOException {
    return Files.readString(packageInfo).contains("\n@NullMarked\n");
  }

  /// A test of one module may stand in a package of another, whose mark holds for it too.
  private static String packageFolder(Path file) {
    String shown = House.shown(file);
    return shown.substring(shown.indexOf("/java/") + "/java/".length(), shown.lastIndexOf('/'));
  }

  private static List<String> undocumented(Path file) throws IOException {
    List<String> silent = new ArrayList<>();
    boolean documented = false;
    for (String line : Files.readAllLines(file)) {
      String text = line.strip();
      Matcher type = PUBLIC_TYPE.matcher(line);
      if (type.find() && !documented) {
        silent.add(House.shown(file) + ": " + type.group(1));
      }
      boolean ends = text.isEmpty() || text.endsWith(";") || text.endsWith("}");
      documented = text.startsWith("///") || (documented && !ends);
    }
    return silent;
  }
}
