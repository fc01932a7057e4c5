package dev.breadcrumbs.cloudtrail.query.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program of the tests in a process of its own. */
public final class OtherProcess {
  private OtherProcess() {}

  /** Runs it to its end, which must be a good one, and gives the lines that it prints. */
  public static List<String> run(String heap, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-XX:+ExitOnOutOfMemoryError", "-cp", classPath()));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }

  /** The tests run with modules; the process runs without. */
  private static String classPath() {
    return Stream.of(
            Path.of("target", "test-classes").toString(),
            System.getProperty("java.class.path"),
            System.getProperty("jdk.module.path"))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
