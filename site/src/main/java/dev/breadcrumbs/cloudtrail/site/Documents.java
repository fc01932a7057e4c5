package dev.breadcrumbs.cloudtrail.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the documents of a project. */
final class Documents {
  private static final List<String> FIRST = List.of("README.md");
  private static final List<String> LAST =
      List.of("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md");

  private Documents() {}

  /**
   * Returns the README, then all that is in {@code docs} with the guides first, then the others.
   */
  static List<Document> in(Path project) throws IOException {
    List<String> paths = new ArrayList<>(FIRST);
    paths.addAll(below(project, "docs/guide"));
    for (String path : below(project, "docs")) {
      if (!paths.contains(path)) {
        paths.add(path);
      }
    }
    paths.addAll(LAST);
    List<Document> documents = new ArrayList<>();
    for (String path : paths) {
      documents.add(new Document(path, Files.readString(project.resolve(path))));
    }
    return documents;
  }

  private static List<String> below(Path project, String folder) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> project.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
