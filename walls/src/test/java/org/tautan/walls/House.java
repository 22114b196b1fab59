package org.tautan.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The whole project as the rules look at it: its source files and its compiled classes.
final class House {
  private static final Set<String> NOT_OURS = Set.of("target", "vendor", "generated");

  /// The project's folder.
  static final Path ROOT = findRoot();

  /// The compiled classes that modules ship, of every module that has been built.
  static final JavaClasses SHIPPED = compiled("target/classes");

  /// The compiled tests, of every module that has been built.
  static final JavaClasses TESTS = compiled("target/test-classes");

  private House() {}

  private static JavaClasses compiled(String folder) {
    try (Stream<Path> files = Files.walk(ROOT, 3)) {
      return new ClassFileImporter()
          .importPaths(
              files
                  .filter(file -> file.endsWith("pom.xml"))
                  .map(pom -> pom.resolveSibling(folder))
                  .filter(Files::isDirectory)
                  .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Our own source files whose names end so, tests included.
  static List<Path> sources(String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skipped =
                !folder.equals(ROOT) && (NOT_OURS.contains(name) || name.startsWith("."));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Stream.of(endings).anyMatch(file.toString()::endsWith)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  /// A path as people write it: from the project's folder, with slashes.
  static String shown(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("tautan.cmd"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside the project");
      }
    }
    return folder;
  }
}
