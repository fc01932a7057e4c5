package dev.breadcrumbs.cloudtrail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the demo session. JShell ends with code 0 whatever happens; errors show on its stderr. */
class JShellTest {
  @TempDir Path folder;

  @Test
  void demo_prints_what_is_expected_and_no_error() throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process jshell =
        jshell("jshell/demo.jsh").redirectOutput(out.toFile()).redirectError(err.toFile()).start();

    assertThat(jshell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(err).isEmptyFile();
    assertThat(out).hasSameTextualContentAs(Path.of("src/test/resources/expected/demo.jsh.txt"));
  }

  private ProcessBuilder jshell(String script) throws IOException {
    // JShell tells on stderr when it has to make the folder of its preferences.
    Files.createDirectories(folder.resolve(".java/.userPrefs"));
    ProcessBuilder process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
            "-J-Djava.util.prefs.userRoot=" + folder,
            "-J-XX:TieredStopAtLevel=1",
            "-R-XX:TieredStopAtLevel=1",
            "-R-Djava.awt.headless=true",
            "--class-path",
            classPath(),
            "--startup",
            "DEFAULT",
            "--startup",
            "notebook/init.jsh",
            "--startup",
            "jshell/hunt.jsh",
            script);
    // Java tells on stderr that it picked them up.
    process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return process;
  }

  /** What tests run on, however it is found: libraries without modules are on the class path. */
  private static String classPath() {
    return System.getProperty("jdk.module.path", "")
        + File.pathSeparator
        + System.getProperty("java.class.path");
  }
}
