package dev.breadcrumbs.cloudtrail.isal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Runs a program of these tests in a process of its own, and returns what it prints. */
final class ChildProcess {
  private ChildProcess() {}

  static List<String> run(Predicate<String> classPath, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    String path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(classPath)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-cp", path, program.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s printed:%n%s", program.getSimpleName(), printed).isZero();
    return printed.lines().filter(line -> !isOfTheVirtualMachine(line)).toList();
  }

  /** From 24 on it warns of native libraries, with an empty line before. */
  private static boolean isOfTheVirtualMachine(String line) {
    return line.isEmpty() || line.startsWith("WARNING: ");
  }
}
