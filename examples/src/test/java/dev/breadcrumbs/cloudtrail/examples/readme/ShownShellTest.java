package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun;
import dev.breadcrumbs.cloudtrail.examples.hunt.HuntWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that documents show without what they print: each is run, or checked word by word. */
class ShownShellTest {
  private static final Path ROOT = Path.of("..");

  /** Need a network, a terminal, keys or a database that nobody may pass on: they are parsed. */
  private static final List<String> ELSEWHERE =
      List.of("s3://", "--queue", "--keys", "--geo", "shell");

  /**
   * Run by other tests: the archive by HuntArchiveTrial, jlink by LinkedTest, class archives by the
   * script of hunt, Jupyter by run-in-jupyter. The AWS command line is AWS's own.
   */
  private static final Set<String> OTHERS =
      Set.of(
          "aws",
          "fpath+=(~/.local/lib/hunt-0.1.0-SNAPSHOT/completion)",
          "image/bin/first-look",
          "jlink",
          "jupyter",
          "ln",
          "man",
          "mkdir",
          "source",
          "tar");

  @TempDir Path folder;

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Path> files = docs.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return Stream.concat(
          Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), files.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void its_commands_are_commands(Path document) throws IOException {
    for (String block : new Readme(Files.readString(document)).blocks("sh")) {
      for (List<String> command : ShellBlock.commands(block)) {
        check(command);
      }
    }
  }

  private void check(List<String> command) {
    String program = command.get(0);
    List<String> words = command.subList(1, command.size());
    switch (program) {
      case "examples/hunt", "hunt" -> checkHunt(words);
      case "mvn" -> checkMaven(words);
      case "java" -> checkJava(words);
      default -> {
        if (!OTHERS.contains(program)) {
          assertThat(ROOT.resolve(program)).as(program).isExecutable();
        }
      }
    }
  }

  private void checkHunt(List<String> words) {
    assertThatCode(() -> HuntWords.parse(words)).as("hunt %s", words).doesNotThrowAnyException();
    if (words.stream().noneMatch(word -> ELSEWHERE.stream().anyMatch(word::startsWith))) {
      String[] own =
          words.stream()
              .map(word -> word.replace("examples/sample-logs", "sample-logs"))
              .map(word -> word.equals("logs/") ? "sample-logs" : word)
              .map(word -> word.endsWith(".html") ? folder.resolve(word).toString() : word)
              .toArray(String[]::new);
      assertThat(HuntRun.of(own).exitCode()).as("hunt %s", words).isZero();
    }
  }

  /** Modules, profiles and test classes are there. */
  private static void checkMaven(List<String> words) {
    for (int number = 0; number < words.size(); number++) {
      String word = words.get(number);
      if (word.equals("-pl")) {
        for (String module : words.get(number + 1).split(",")) {
          assertThat(ROOT.resolve(module).resolve("pom.xml")).as("%s", words).exists();
        }
      } else if (word.equals("-P")) {
        assertThat(ROOT.resolve("pom.xml"))
            .content()
            .contains("<id>" + words.get(number + 1) + "</id>");
      } else if (word.matches("-Dtest=\\w+")) {
        assertThat(sources()).as(word).contains(word.replace("-Dtest=", "") + ".java");
      }
    }
  }

  /** A class of ours that is named is there. */
  private static void checkJava(List<String> words) {
    words.stream()
        .filter(word -> word.startsWith("dev.breadcrumbs."))
        .map(word -> word.substring(word.lastIndexOf('.') + 1) + ".java")
        .forEach(file -> assertThat(sources()).contains(file));
  }

  private static List<String> sources() {
    try (Stream<Path> examples = Files.walk(Path.of("src"));
        Stream<Path> benchmarks = Files.walk(ROOT.resolve("benchmarks/src"))) {
      return Stream.concat(examples, benchmarks)
          .map(file -> file.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
