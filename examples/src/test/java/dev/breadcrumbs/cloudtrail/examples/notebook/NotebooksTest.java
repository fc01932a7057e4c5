package dev.breadcrumbs.cloudtrail.examples.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of every notebook runs, without an exception, and shows what its file keeps. With
 * {@code -Dnotebook.write=true} the files are made so.
 */
class NotebooksTest {
  private static final Path FOLDER = Path.of("notebook");

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
      assertThat(found).hasSizeGreaterThanOrEqualTo(4);
      return found;
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void each_cell_runs_and_shows_what_the_file_keeps(Path file) throws IOException {
    if (Boolean.getBoolean("notebook.write")) {
      NotebookRun.main(file.toString());
    }
    Notebook notebook = Notebook.read(file);

    List<CellOutput> outputs = NotebookRun.run(file);

    assertThat(outputs.stream().map(NotebooksTest::withoutPictures).toList())
        .isEqualTo(notebook.outputs().stream().map(NotebooksTest::withoutPictures).toList());
    assertThat(outputs).allSatisfy(output -> assertThat(output.html()).doesNotContain("<script"));
  }

  /** Fonts differ from machine to machine; that there is a picture is compared. */
  private static CellOutput withoutPictures(CellOutput output) {
    String html = output.html().replaceAll("base64,[^\"]*", "base64,");
    return new CellOutput(output.printed(), output.text(), html);
  }
}
