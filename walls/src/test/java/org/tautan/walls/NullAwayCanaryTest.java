package org.tautan.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/// Compiles small bad sources with the arguments of the root POM. Should Error Prone or NullAway
/// ever be off, which nothing else would show, these tests fail.
class NullAwayCanaryTest {
  @TempDir private Path folder;

  @BeforeEach
  void markThePackage() throws IOException {
    source("package-info", "@org.jspecify.annotations.NullMarked package canary;");
  }

  @Test
  void compilesASoundSource() throws Exception {
    source("Sound", "package canary; final class Sound { String name() { return \"\"; } }");
    assertEquals("exit 0", compile());
  }

  @Test
  void refusesBadSources() throws Exception {
    source("Returned", "package canary; final class Returned { String name() { return null; } }");
    source(
        "Generic",
        """
        package canary;
        import java.util.ArrayList;
        import java.util.List;
        import org.jspecify.annotations.Nullable;
        final class Generic {
          List<String> names() { List<@Nullable String> some = new ArrayList<>(); return some; }
        }
        """);
    source(
        "Warned",
        "package canary; final class Warned { byte[] bytes(String s) { return s.getBytes(); } }");
    assertThat(
        compile(),
        "Returned.java:1: error: [NullAway]",
        "Generic.java:6: error: [NullAway]",
        "Warned.java:1: warning: [DefaultCharset]",
        "exit 1");
    assertTrue(argumentsOfRootPom().contains("-Werror"), "warnings are errors");
  }

  private static void assertThat(String said, String... parts) {
    for (String part : parts) {
      assertTrue(said.contains(part), () -> "no " + part + " in " + said);
    }
  }

  private void source(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name + ".java"), content);
  }

  private String compile() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Files.readAllLines(House.ROOT.resolve(".mvn/jvm.config")).stream()
        .filter(option -> option.startsWith("--add-"))
        .forEach(option -> command.add("-J" + option));
    String classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-d", folder.resolve("out").toString(), "-cp", classPath));
    command.addAll(List.of("-processorpath", compilerPlugins(classPath)));
    command.addAll(argumentsOfRootPom());
    try (Stream<Path> files = Files.list(folder)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
    }
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), Charset.defaultCharset());
    return said + "exit " + javac.waitFor();
  }

  private static String compilerPlugins(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static List<String> argumentsOfRootPom() throws Exception {
    NodeList arguments =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(House.ROOT.resolve("pom.xml").toFile())
            .getElementsByTagName("arg");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < arguments.getLength(); i++) {
      texts.add(arguments.item(i).getTextContent());
    }
    return texts;
  }
}
