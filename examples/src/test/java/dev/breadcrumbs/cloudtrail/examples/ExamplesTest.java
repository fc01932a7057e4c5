package dev.breadcrumbs.cloudtrail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every program on the sample. What it prints is kept in target/printed, to look at. */
class ExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/breadcrumbs/cloudtrail/examples");
  private static final Path EXPECTED = Path.of("src/test/resources/expected");
  private static final Path PRINTED = Path.of("target/printed");
  private static final int LONGEST_PROGRAM = 60;

  static List<String> programs() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .filter(file -> read(file).contains("static void main"))
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void prints_what_is_expected(String program) throws Exception {
    String printed = run(program);

    Files.createDirectories(PRINTED);
    Files.writeString(PRINTED.resolve(program + ".txt"), printed);
    assertThat(printed).isEqualTo(read(EXPECTED.resolve(program + ".txt")));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void is_short(String program) {
    assertThat(read(SOURCES.resolve(program + ".java")).lines().count())
        .isLessThanOrEqualTo(LONGEST_PROGRAM);
  }

  @Test
  void reads_other_logs_where_told_to(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("login.json");
    Files.writeString(
        file,
        """
        {"eventName": "ConsoleLogin", "userIdentity": {"userName": "alice"},
         "additionalEventData": {"MFAUsed": "No"}}
        """);

    assertThat(run("LoginsWithoutMfa", file.toString())).isEqualTo("alice signed in 1 times\n");
  }

  private static String run(String program, String... arguments) throws Exception {
    Method main =
        Class.forName(ExamplesTest.class.getPackageName() + "." + program)
            .getDeclaredMethod("main", String[].class);
    return Printed.by(() -> main.invoke(null, (Object) arguments));
  }

  private static String read(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
