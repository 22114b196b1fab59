package org.tautan.walls;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.lang.invoke.VarHandle;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Gatherer;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Test;

/// Protocol, crypto and engine run in a browser and are driven by hand in tests: no I/O, no
/// threads, no clock, no hidden randomness, nothing that TeaVM lacks. (The whole-core compilation
/// in phone/page finds the last as well; these rules say it in words, and earlier.)
class PureCoreTest {
  private static GivenClassesConjunction noCoreClasses() {
    return noClasses()
        .that()
        .resideInAnyPackage("org.tautan.protocol..", "org.tautan.crypto..", "org.tautan.engine..");
  }

  @Test
  void doesNoInputOrOutput() {
    noCoreClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.net..",
                    "java.sql..",
                    "java.nio.file..",
                    "java.nio.channels..",
                    "java.util.prefs..",
                    "java.util.zip..",
                    "javax..")
                .or(
                    belongToAnyOf(
                        File.class,
                        FileInputStream.class,
                        FileOutputStream.class,
                        FileReader.class,
                        FileWriter.class,
                        RandomAccessFile.class,
                        Process.class,
                        ProcessBuilder.class)))
        .check(House.SHIPPED);
  }

  @Test
  void startsNoThreadAndWaitsForNone() {
    noCoreClasses()
        .should()
        .dependOnClassesThat(
            belongToAnyOf(Thread.class, ThreadLocal.class, ScopedValue.class)
                .or(resideInAnyPackage("java.util.concurrent", "java.util.concurrent.locks")))
        .because("its host calls it, one command at a time")
        .check(House.SHIPPED);
  }

  @Test
  void usesNothingThatBrowsersLack() {
    noCoreClasses()
        .should()
        .dependOnClassesThat(
            belongToAnyOf(
                    HexFormat.class,
                    MessageDigest.class,
                    VarHandle.class,
                    Gatherer.class,
                    Gatherers.class)
                .or(resideInAnyPackage("java.security..", "javax.crypto..")))
        .orShould()
        .callMethod(Math.class, "multiplyHigh", long.class, long.class)
        .orShould()
        .callMethod(Math.class, "unsignedMultiplyHigh", long.class, long.class)
        .orShould()
        .callMethod(UUID.class, "nameUUIDFromBytes", byte[].class)
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .check(House.SHIPPED);
  }

  @Test
  void takesRandomnessFromItsPortOnly() {
    noCoreClasses()
        .should()
        .dependOnClassesThat(belongToAnyOf(SecureRandom.class, Random.class))
        .orShould()
        .callMethod(Math.class, "random")
        .because("SecureRandom falls back to Math.random in a browser, silently")
        .check(House.SHIPPED);
  }

  @Test
  void takesTheTimeFromItsPortOnly() {
    noCoreClasses()
        .should()
        .dependOnClassesThat(belongToAnyOf(Clock.class))
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .because("tests drive the time by hand")
        .check(House.SHIPPED);
  }

  /// What a phone fetches before its first screen is compiled from these classes and the page's.
  @Test
  void bringsNothingLargeIntoThePage() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.tautan.protocol..",
            "org.tautan.crypto..",
            "org.tautan.engine..",
            "org.tautan.page..")
        .and()
        .resideOutsideOfPackage("org.tautan.page.build..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.util.regex..",
                "java.util.zip..",
                "java.text..",
                "java.time.zone..",
                "java.time.format.."))
        .orShould()
        .callMethodWhere(
            target(owner(type(String.class)))
                .and(
                    target(nameMatching("split|matches|replaceAll|replaceFirst|format|formatted"))))
        .because("TeaVM's regular expressions alone are 170 classes")
        .check(House.SHIPPED);
  }
}
