package org.tautan.page.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodReader;
import org.teavm.model.ValueType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/// Makes every method of the core a root of the compilation, when the build asks for it.
///
/// TeaVM compiles what its entry point reaches. A use of something that browsers lack would thus
/// stay unseen until the page calls it. In the execution that sets the property
/// `tautan.whole-core`, all classes of protocol, crypto and engine count as reached, and such a use
/// fails the build at once.
public final class WholeCore implements TeaVMPlugin {
  private static final List<String> CORE =
      List.of("org/tautan/protocol", "org/tautan/crypto", "org/tautan/engine");

  @Override
  public void install(TeaVMHost host) {
    if (!Boolean.parseBoolean(host.getProperties().getProperty("tautan.whole-core"))) {
      return;
    }
    host.add(
        new AbstractDependencyListener() {
          @Override
          public void started(DependencyAgent agent) {
            coreClasses(agent.getClassLoader()).forEach(name -> reach(agent, name));
          }
        });
  }

  private static void reach(DependencyAgent agent, String className) {
    ClassReader type = agent.getClassSource().get(className);
    if (type == null) {
      throw new IllegalStateException("no class " + className);
    }
    agent.linkClass(className).initClass(null);
    for (MethodReader method : type.getMethods()) {
      if (method.getProgram() != null) {
        reach(agent, type, method);
      }
    }
  }

  private static void reach(DependencyAgent agent, ClassReader type, MethodReader method) {
    MethodDependency reached = agent.linkMethod(method.getReference());
    if (!method.hasModifier(ElementModifier.STATIC)
        && !type.hasModifier(ElementModifier.ABSTRACT)) {
      reached.propagateClass(0, type.getName());
    }
    for (int i = 0; i < method.parameterCount(); i++) {
      if (method.parameterType(i) instanceof ValueType.Object parameter) {
        reached.propagateClass(i + 1, parameter.getClassName());
      }
    }
    reached.use();
  }

  private static List<String> coreClasses(ClassLoader loader) {
    List<String> names = new ArrayList<>();
    try {
      for (String folder : CORE) {
        for (URL root : Collections.list(loader.getResources(folder))) {
          names.addAll(classesIn(root, folder));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (names.isEmpty()) {
      throw new IllegalStateException("no core class was found");
    }
    return names;
  }

  private static List<String> classesIn(URL root, String folder)
      throws IOException, URISyntaxException {
    if (root.openConnection() instanceof JarURLConnection jar) {
      try (Stream<String> entries = jar.getJarFile().stream().map(entry -> entry.getName())) {
        return entries.filter(name -> name.startsWith(folder)).flatMap(WholeCore::nameOf).toList();
      }
    }
    Path top = Path.of(root.toURI());
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .map(file -> folder + "/" + top.toUri().relativize(file.toUri()))
          .flatMap(WholeCore::nameOf)
          .toList();
    }
  }

  private static Stream<String> nameOf(String file) {
    return file.endsWith(".class") && !file.endsWith("package-info.class")
        ? Stream.of(file.substring(0, file.length() - ".class".length()).replace('/', '.'))
        : Stream.empty();
  }
}
