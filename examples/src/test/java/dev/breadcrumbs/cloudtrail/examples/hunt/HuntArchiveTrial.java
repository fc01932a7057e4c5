package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packed program, unpacked in an empty folder; run by the build when there is one. */
@DisabledOnOs(OS.WINDOWS)
class HuntArchiveTrial {
  private static final String VERSION = "-\\d[\\d.]*(-SNAPSHOT)?\\.jar";

  @TempDir static Path folder;

  private static Path home;

  @BeforeAll
  static void unpack() throws Exception {
    String archive = System.getProperty("hunt.archive");
    Process tar = new ProcessBuilder("tar", "-xzf", archive, "-C", folder.toString()).start();
    assertThat(tar.waitFor()).isZero();
    home = entries(folder).get(0);
  }

  @Test
  void runs_where_nothing_but_java_is_in_the_path() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    String java = "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n";
    Path script = Files.writeString(bin.resolve("java"), java);
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Path out = folder.resolve("out");
    ProcessBuilder hunt =
        new ProcessBuilder(home.resolve("bin/hunt").toString(), "search", "errors", "sample-logs")
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    hunt.environment().clear();
    hunt.environment().put("PATH", bin.toString());

    assertThat(hunt.start().waitFor()).isZero();
    assertThat(out).hasContent(HuntRun.of("search", "errors", HuntRun.SAMPLE).out());
  }

  @Test
  void has_every_jar_that_the_program_names() throws IOException {
    try (JarFile jar = new JarFile(home.resolve("hunt.jar").toFile())) {
      String classPath = jar.getManifest().getMainAttributes().getValue("Class-Path");

      assertThat(classPath.split(" "))
          .allSatisfy(name -> assertThat(home.resolve(name)).isRegularFile())
          .hasSameSizeAs(entries(home.resolve("lib")));
    }
  }

  @Test
  void tells_the_licence_of_each_library() throws IOException {
    List<String> told =
        Files.readAllLines(home.resolve("licences/libraries.txt")).stream()
            .dropWhile(line -> !line.isEmpty())
            .skip(1)
            .map(line -> line.split(" ")[0])
            .toList();

    assertThat(entries(home.resolve("lib")))
        .map(jar -> jar.getFileName().toString().replaceFirst(VERSION, ""))
        .filteredOn(name -> !name.startsWith("cloudtrail-"))
        .containsExactlyInAnyOrderElementsOf(told);
    assertThat(home.resolve("LICENSE")).hasSameTextualContentAs(Path.of("../LICENSE"));
    assertThat(home.resolve("NOTICE")).hasSameTextualContentAs(Path.of("../NOTICE"));
  }

  @Test
  void has_completion_and_manual_of_this_very_program() {
    assertThat(home.resolve("completion/hunt.bash")).hasContent(HuntFiles.completion());
    assertThat(home.resolve("completion/_hunt")).isRegularFile();
    assertThat(home.resolve("completion/hunt.fish")).isRegularFile();
    assertThat(home.resolve("bin/hunt.cmd")).isRegularFile();
    assertThat(home.resolve("man/man1/hunt.1")).hasContent(HuntFiles.manPage());
  }

  /** Into a home in which nothing is yet, by the lines of docs/hunt.md. */
  @Test
  void is_installed_as_its_document_says() throws Exception {
    String document = Files.readString(Path.of("../docs/hunt.md"));
    String block = document.substring(document.indexOf("mkdir -p ~/.local/lib"));
    String script = block.substring(0, block.indexOf("```")) + "complete -p hunt\n";
    Path newHome = Files.createDirectory(folder.resolve("home"));
    Path out = folder.resolve("installed");
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-e", "-c", script)
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    bash.environment().put("HOME", newHome.toString());
    bash.environment().put("MANPAGER", "cat");

    assertThat(bash.start().waitFor()).as(Files.readString(out)).isZero();
    assertThat(out).content().contains("HUNT(1)", "complete -o default -F _complete_hunt hunt");
    assertThat(newHome.resolve(".local/bin/hunt")).isExecutable();
    assertThat(newHome.resolve(".config/fish/completions/hunt.fish")).exists();
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
