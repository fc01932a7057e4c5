package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script, in a small tree of its own, with scripts in the place of mvn and java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String BUILT = "hunt: building";

  @TempDir Path root;

  @BeforeEach
  void plant() throws IOException {
    script("examples/hunt", Files.readString(Path.of("hunt")));
    script("examples/bin/hunt", Files.readString(Path.of("bin/hunt")));
    script(
        "bin/mvn",
        "mkdir -p examples/target/lib && touch examples/target/hunt.jar && echo from mvn");
    script(
        "bin/java",
        "for each; do case $each in -XX:ArchiveClassesAtExit=*) echo kept >\"${each#*=}\" ;; esac; done;"
            + " printf '<%s>' \"$@\"; exit 7");
    for (String source : new String[] {"pom.xml", "examples/pom.xml", "examples/src/main/A.java"}) {
      write(source, "");
      age(source, Instant.now().minus(1, ChronoUnit.HOURS));
    }
    write("cloudtrail-model/pom.xml", "");
    write("cloudtrail-model/src/main/B.java", "");
  }

  @Test
  void passes_arguments_and_the_exit_code_through() throws Exception {
    ScriptRun run = run("examples/hunt", "search", "two words");

    assertThat(run.out()).endsWith("/examples/target/hunt.jar><search><two words>");
    assertThat(run.exitCode()).isEqualTo(7);
  }

  @Test
  void splits_the_options_for_java() throws Exception {
    assertThat(run("examples/hunt", "tour").out()).contains("><-Xmx128m><-Dx=y><-jar><");
  }

  @Test
  void the_first_run_keeps_what_the_next_ones_start_with() throws Exception {
    assertThat(run("examples/hunt", "tour").out()).contains("<-XX:ArchiveClassesAtExit=");
    try (Stream<Path> kept = Files.list(root.resolve("cache"))) {
      assertThat(kept)
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file).hasContent("kept").hasExtension("classes");
                assertThat(run("examples/hunt", "tour").out())
                    .contains("<-XX:SharedArchiveFile=" + file + ">")
                    .doesNotContain("ArchiveClassesAtExit");
              });
    }
  }

  @Test
  void another_jar_starts_anew() throws Exception {
    run("examples/hunt", "tour");
    write("examples/target/hunt.jar", "another one");
    assertThat(run("examples/hunt", "tour").out()).contains("<-XX:ArchiveClassesAtExit=");
  }

  @Test
  void builds_on_first_use_only_and_off_standard_output() throws Exception {
    ScriptRun first = run("examples/hunt");

    assertThat(first.err()).contains(BUILT, "from mvn");
    assertThat(first.out()).doesNotContain("from mvn");
    assertThat(run("examples/hunt").err()).isEmpty();
  }

  @Test
  void builds_again_when_a_source_is_newer() throws Exception {
    run("examples/hunt");
    age("examples/src/main/A.java", Instant.now().plus(1, ChronoUnit.HOURS));

    assertThat(run("examples/hunt").err()).contains(BUILT);
  }

  @Test
  void a_project_of_the_users_own_in_the_checkout_builds_nothing() throws Exception {
    run("examples/hunt");
    write("first-hour/pom.xml", "");
    age("first-hour/pom.xml", Instant.now().plus(1, ChronoUnit.HOURS));

    assertThat(run("examples/hunt").err()).isEmpty();
  }

  @Test
  void works_through_a_link() throws Exception {
    Files.createDirectories(root.resolve("elsewhere"));
    Files.createSymbolicLink(root.resolve("elsewhere/h"), Path.of("../examples/hunt"));

    assertThat(run("elsewhere/h", "tour").out()).endsWith("/examples/target/hunt.jar><tour>");
  }

  @Test
  void a_failed_build_is_told_and_nothing_is_run() throws Exception {
    script("bin/mvn", "echo broken; exit 1");

    ScriptRun run = run("examples/hunt");

    assertThat(run.err()).contains("broken", "hunt: the build failed");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(70);
  }

  private ScriptRun run(String... command) throws Exception {
    return ScriptRun.of(root, command);
  }

  private void script(String file, String text) throws IOException {
    write(file, text.startsWith("#!") ? text : "#!/usr/bin/env bash\n" + text + "\n");
    assertThat(root.resolve(file).toFile().setExecutable(true)).isTrue();
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).resolveSibling("."));
    Files.writeString(root.resolve(file), text);
  }

  private void age(String file, Instant time) throws IOException {
    Files.setLastModifiedTime(root.resolve(file), FileTime.from(time));
  }
}
