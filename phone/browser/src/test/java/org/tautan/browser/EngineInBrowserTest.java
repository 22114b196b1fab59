package org.tautan.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tautan.browser.BrowserAnswers.Engine;
import org.tautan.browser.vectors.PrimitivesTranscript;
import org.tautan.crypto.BouncyCastleArgon2id;
import org.tautan.crypto.BouncyCastlePrimitives;
import org.tautan.crypto.vectors.CryptoVectors;
import org.tautan.engine.session.vectors.SessionVectors;
import org.tautan.protocol.vectors.ProtocolVectors;
import org.tautan.protocol.vectors.VectorReport;
import org.teavm.tooling.TeaVMToolException;

/// Both compilations of the core, run in workers of a real browser, against this JVM.
class EngineInBrowserTest {
  private static BrowserAnswers answers;

  @BeforeAll
  static void runBothEngines(@TempDir Path folder)
      throws IOException, InterruptedException, TeaVMToolException {
    answers = BrowserAnswers.ask(folder);
  }

  @ParameterizedTest
  @EnumSource
  void computesEveryPrimitiveAsTheJvmDoes(Engine engine) {
    assertEquals(
        PrimitivesTranscript.hash(new BouncyCastlePrimitives()), answer(engine, "primitives"));
  }

  @ParameterizedTest
  @EnumSource
  void holdsAllGoldenVectorsOfThePrimitives(Engine engine) throws IOException {
    VectorReport here =
        new CryptoVectors(new BouncyCastlePrimitives(), new BouncyCastleArgon2id())
            .run(content(CryptoVectors.RESOURCE));
    assertEquals(List.of(), here.failures());
    assertEquals(here.toString(), answer(engine, "primitive vectors"));
  }

  @ParameterizedTest
  @EnumSource
  void holdsAllGoldenVectorsOfTheWire(Engine engine) throws IOException {
    VectorReport here = ProtocolVectors.run(content(ProtocolVectors.RESOURCE));
    assertEquals(List.of(), here.failures());
    assertEquals(here.toString(), answer(engine, "wire vectors"));
  }

  @ParameterizedTest
  @EnumSource
  void conversesWithTheSameBytesOnTheWire(Engine engine) {
    assertEquals(SessionVectors.EXPECTED, answer(engine, "session"));
  }

  @ParameterizedTest
  @EnumSource
  void fillsEveryPartOfALongRandomArray(Engine engine) {
    String random = answer(engine, "random");
    assertEquals(100_000, random.split(",").length);
    assertFalse(random.endsWith("0,0,0,0,0,0,0,0"), "the last part stayed empty");
    assertNotEquals(random, answer(engine, "random again"));
  }

  @ParameterizedTest
  @EnumSource
  void makesNoRandomBytesWhenTheBrowserHasNone(Engine engine) {
    assertEquals(
        "error: this browser has no crypto.getRandomValues",
        answer(engine, "random without crypto"));
  }

  private static String content(String resource) throws IOException {
    try (InputStream file = EngineInBrowserTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String answer(Engine engine, String question) {
    return answers.of(engine).getOrDefault(question, "no answer in " + answers.of(engine));
  }
}
