package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One static import of the library is enough for all that is shown: what README, documents and
 * examples quote is compiled behind it. A test has those of the testkit beside it.
 */
class OneImportTest {
  private static final String BASE = "dev.breadcrumbs.cloudtrail.";
  private static final String ONE = BASE + "query.Dsl.*";
  private static final Path PROGRAMS = Path.of("src/main/java/dev/breadcrumbs/cloudtrail/examples");
  private static final Path QUOTED =
      Path.of("src/test/java/dev/breadcrumbs/cloudtrail/examples/readme");
  private static final Path REFERENCE =
      Path.of("src/test/java/dev/breadcrumbs/cloudtrail/examples/language/LanguageProgram.java");

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> staticImports(Path source) throws IOException {
    return Pattern.compile("(?m)^ *import static (" + BASE + "(?!testkit).*);$")
        .matcher(Files.readString(source))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static void assertOneImport(List<Path> sources) throws IOException {
    TreeSet<String> all = new TreeSet<>();
    for (Path source : sources) {
      all.addAll(staticImports(source));
    }
    assertThat(all).containsExactly(ONE);
  }

  @Test
  void is_enough_for_the_small_programs() throws IOException {
    assertOneImport(sources(PROGRAMS));
  }

  @Test
  void is_enough_for_what_readme_and_documents_quote() throws IOException {
    assertOneImport(sources(QUOTED));
  }

  @Test
  void is_enough_for_all_examples_of_the_reference() throws IOException {
    assertOneImport(List.of(REFERENCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/detections.md",
        "docs/integrity.md",
        "docs/language.md",
        "docs/sigma.md"
      })
  void is_the_one_that_is_shown(String document) throws IOException {
    String shown = Readme.read(document).text();

    assertThat(
            Pattern.compile("import static (" + BASE + "(?!testkit).*?);").matcher(shown).results())
        .allSatisfy(found -> assertThat(found.group(1)).isEqualTo(ONE));
  }
}
