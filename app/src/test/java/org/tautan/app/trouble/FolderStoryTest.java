package org.tautan.app.trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tautan.app.notification.NoNotifications;
import org.tautan.app.stage.Computer;
import org.tautan.app.words.Words;
import org.tautan.desktop.words.Language;

/// The data folder cannot be used.
class FolderStoryTest {
  private static final Words WORDS = Words.of(Language.ofSystem());

  @TempDir private Path folder;

  @Test
  void somethingElseInItsPlaceIsSaidAndTheNextTryFindsItGone() throws IOException {
    Path data = Files.createFile(folder.resolve("tautan"));
    try (ExecutorService background = Executors.newCachedThreadPool();
        Computer computer = computer(data, background)) {
      computer.start();
      saysSo(computer, data);
      computer.picture("no-folder");
      Files.delete(data);
      computer.click("#shell-try-again");
      var _ = computer.code();
    }
  }

  /// Nobody may write there, whoever they are.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatNobodyMayMakeOrWriteIsSaid() {
    for (Path data : new Path[] {Path.of("/proc/tautan"), Path.of("/proc/self/task")}) {
      try (ExecutorService background = Executors.newCachedThreadPool();
          Computer computer = computer(data, background)) {
        computer.start();
        saysSo(computer, data);
      }
    }
  }

  private static Computer computer(Path data, ExecutorService background) {
    return new Computer(data, InstantSource.system(), new NoNotifications(), background);
  }

  private static void saysSo(Computer computer, Path data) {
    computer.seeText(WORDS.text("shell.no-folder"));
    computer.seeText(WORDS.text("shell.no-folder.next"));
    computer.seeText(WORDS.text("shell.trouble.folder", data));
  }
}
