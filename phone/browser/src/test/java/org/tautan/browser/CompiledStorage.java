package org.tautan.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.tautan.browser.contract.StorageExports;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/// Compiles [StorageExports] for a browser: takes some seconds.
final class CompiledStorage {
  private CompiledStorage() {}

  /// Writes `storage.wasm` into a folder.
  static void into(Path folder) throws TeaVMToolException {
    TeaVMTool tool = new TeaVMTool();
    tool.setClassLoader(CompiledStorage.class.getClassLoader());
    tool.setMainClass(StorageExports.class.getName());
    tool.setTargetType(TeaVMTargetType.WEBASSEMBLY_GC);
    tool.setTargetDirectory(new File(folder.toString()));
    tool.setTargetFileName("storage.wasm");
    tool.setOptimizationLevel(TeaVMOptimizationLevel.SIMPLE);
    tool.setStrict(true);
    tool.setLog(new EmptyTeaVMToolLog());
    tool.generate();
    List<String> problems =
        StreamSupport.stream(tool.getProblemProvider().getSevereProblems().spliterator(), false)
            .map(problem -> problem.getText() + " in " + problem.getLocation())
            .toList();
    if (!problems.isEmpty()) {
      throw new AssertionError("the contract does not compile: " + problems);
    }
  }
}
