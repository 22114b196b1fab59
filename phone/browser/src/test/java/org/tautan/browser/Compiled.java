package org.tautan.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Compiles what a test runs inside a browser, as the build compiles the page: takes some seconds.
final class Compiled {
  private Compiled() {}

  /// Writes `NAME.wasm` into a folder.
  static void wasm(Class<?> exports, Path folder, String name, TeaVMOptimizationLevel level)
      throws TeaVMToolException {
    compile(exports, folder, name + ".wasm", TeaVMTargetType.WEBASSEMBLY_GC, level);
  }

  /// Writes `NAME.js`, a module, into a folder.
  static void js(Class<?> exports, Path folder, String name, TeaVMOptimizationLevel level)
      throws TeaVMToolException {
    compile(exports, folder, name + ".js", TeaVMTargetType.JAVASCRIPT, level);
  }

  private static void compile(
      Class<?> exports,
      Path folder,
      String file,
      TeaVMTargetType target,
      TeaVMOptimizationLevel level)
      throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setClassLoader(Compiled.class.getClassLoader());
    tool.setMainClass(exports.getName());
    tool.setTargetType(target);
    tool.setJsModuleType(JSModuleType.ES2015);
    tool.setTargetDirectory(new File(folder.toString()));
    tool.setTargetFileName(file);
    tool.setOptimizationLevel(level);
    tool.setObfuscated(true);
    tool.setStrict(true);
    tool.setLog(new EmptyTeaVMToolLog());
    tool.generate();
    List<String> problems =
        StreamSupport.stream(tool.getProblemProvider().getSevereProblems().spliterator(), false)
            .map(problem -> problem.getText() + " in " + problem.getLocation())
            .toList();
    if (!problems.isEmpty()) {
      throw new AssertionError(exports.getSimpleName() + " does not compile: " + problems);
    }
  }
}
