package dev.breadcrumbs.cloudtrail.examples.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs notebooks, and writes what their cells come to into their files. */
public final class NotebookRun {
  private NotebookRun() {}

  /**
   * Runs notebooks.
   *
   * @param files their files, in the folder of the start script {@code init.jsh}
   * @throws IOException if one cannot be read or written
   */
  public static void main(String... files) throws IOException {
    for (String file : files) {
      Path path = Path.of(file);
      Notebook notebook = Notebook.read(path);
      notebook.show(run(path));
      notebook.write(path);
    }
  }

  /**
   * Runs a notebook's cells.
   *
   * @param file its file
   * @return an output a cell that has code
   * @throws IOException if it cannot be read
   * @throws IllegalStateException if a cell fails
   */
  public static List<CellOutput> run(Path file) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    List<CellOutput> outputs = new ArrayList<>();
    try (NotebookShell shell = new NotebookShell(folder, folder.resolve("init.jsh"))) {
      for (String code : Notebook.read(file).code()) {
        outputs.add(shell.run(code));
      }
    }
    return outputs;
  }
}
