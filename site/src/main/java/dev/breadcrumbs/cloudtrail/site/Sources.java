package dev.breadcrumbs.cloudtrail.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Files of the project that documents link to; the site has them at the same places. */
final class Sources {
  private static final String BUILT = "target";

  private final Path project;
  private final Path site;

  Sources(Path project, Path site) {
    this.project = project;
    this.site = site;
  }

  /** Copies what is there; what is missing is for the check of links to tell. */
  void copy(List<Path> linked) throws IOException {
    for (Path path : linked) {
      if (Files.isDirectory(path)) {
        copyFolder(path);
      } else if (Files.exists(path)) {
        copyFile(path);
      }
    }
  }

  /** A folder gets a page that lists its files. */
  private void copyFolder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(Sources::isSource).sorted().toList();
    }
    StringBuilder list = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><ul>\n");
    for (Path file : files) {
      copyFile(file);
      String name = Template.escaped(folder.relativize(file).toString().replace('\\', '/'));
      list.append("<li><a href=\"").append(name).append("\">").append(name).append("</a>\n");
    }
    Path index = site.resolve(project.relativize(folder)).resolve("index.html");
    Files.writeString(index, list.append("</ul>\n"));
  }

  private static boolean isSource(Path file) {
    return Stream.of(file.toString().split("[/\\\\]")).noneMatch(BUILT::equals);
  }

  private void copyFile(Path file) throws IOException {
    Path copy = site.resolve(project.relativize(file.normalize()));
    Files.createDirectories(copy.resolveSibling("."));
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
  }
}
