package example.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Links the program with the modules it needs, and runs what comes of it. */
@DisabledIf("nothingCanBeLinked")
class LinkedTest {
  private static final String PROGRAM = "example.linked/example.linked.FirstLook";

  @TempDir static Path folder;

  private static Path image;

  @BeforeAll
  static void link() {
    image = folder.resolve("image");
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    int code =
        jlink()
            .orElseThrow()
            .run(
                out,
                out,
                "--module-path",
                modulePath(),
                "--add-modules",
                "example.linked",
                "--no-header-files",
                "--no-man-pages",
                "--launcher",
                "first-look=" + PROGRAM,
                "--output",
                image.toString());
    assertThat(code).as(told.toString()).isZero();
  }

  @Test
  void runs_a_search_and_the_rules() throws Exception {
    assertThat(printed(java(), "-m", PROGRAM, "../../examples/sample-logs"))
        .isEqualToNormalizingNewlines(
            """
            errorCode                     count
            ----------------------------  -----
            success                        3580
            Client.UnauthorizedOperation    141
            Client.InstanceLimitExceeded     63
            there are findings
            """);
  }

  @Test
  void has_no_module_that_is_not_needed() throws Exception {
    assertThat(printed(java(), "--list-modules").lines().map(line -> line.split("@")[0]))
        .contains(
            "dev.breadcrumbs.cloudtrail.model",
            "dev.breadcrumbs.cloudtrail.query",
            "dev.breadcrumbs.cloudtrail.rules")
        .doesNotContain("java.desktop", "org.jspecify", "org.junit.jupiter.api");
  }

  /** JDKs before 24 need their modules as files to link them, and some packages lack those. */
  static boolean nothingCanBeLinked() {
    Path modules = Path.of(System.getProperty("java.home"), "jmods");
    boolean needed = Runtime.version().feature() < 24;
    return jlink().isEmpty() || (needed && !modules.toFile().isDirectory());
  }

  private static Optional<ToolProvider> jlink() {
    return ToolProvider.findFirst("jlink");
  }

  private static String java() {
    return image.resolve("bin/java").toString();
  }

  /** What Maven gave the tests: jars and folders of classes. */
  private static String modulePath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(name -> System.getProperty(name, ""))
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String printed(String... command) throws Exception {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
