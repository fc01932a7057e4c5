package dev.breadcrumbs.cloudtrail.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All programs that are run as whole processes. */
final class Programs {
  private Programs() {}

  /** The contenders as programs, and those tools of the system that are installed. */
  static List<Program> of(List<Contender> contenders) {
    Stream<Program> java = contenders.stream().map(JavaProgram::new);
    Stream<Program> tools =
        Stream.of(new Zcat(), new Zgrep(), new Jq()).filter(tool -> installed(tool.name()));
    return Stream.concat(java, tools).toList();
  }

  static boolean installed(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
