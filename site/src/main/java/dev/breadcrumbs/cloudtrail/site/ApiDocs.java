package dev.breadcrumbs.cloudtrail.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Makes the Javadoc of all published modules into one set of pages with one search. */
public final class ApiDocs {
  /** Exported to modules of the project alone. */
  private static final String OURS = ".*/(internal|model/scan|model/store)/.*";

  private ApiDocs() {}

  /**
   * Calls the JDK's javadoc. On the class path, since two of the modules have no name of their own.
   *
   * @param arguments the folder of the project, the folder to write to, and the class path
   */
  public static void main(String[] arguments) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of("-quiet", "-Xdoclint:none", "-notimestamp", "--no-platform-links", "-d"));
    words.add(arguments[1]);
    words.addAll(List.of("-doctitle", "Breadcrumbs", "-windowtitle", "Breadcrumbs"));
    words.addAll(List.of("-encoding", "UTF-8", "--class-path", arguments[2]));
    words.addAll(sources(Path.of(arguments[0])));
    ToolProvider javadoc = ToolProvider.findFirst("javadoc").orElseThrow();
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    if (javadoc.run(out, out, words.toArray(String[]::new)) != 0) {
      throw new IllegalStateException("javadoc failed");
    }
  }

  private static List<String> sources(Path project) throws IOException {
    List<Path> modules;
    try (Stream<Path> folders = Files.list(project)) {
      modules =
          folders
              .filter(folder -> folder.getFileName().toString().startsWith("cloudtrail-"))
              .map(folder -> folder.resolve("src/main/java"))
              .filter(Files::isDirectory)
              .sorted()
              .toList();
    }
    List<String> sources = new ArrayList<>();
    for (Path module : modules) {
      try (Stream<Path> files = Files.walk(module)) {
        files.map(Path::toString).filter(ApiDocs::isPublic).sorted().forEach(sources::add);
      }
    }
    return sources;
  }

  private static boolean isPublic(String file) {
    return file.endsWith(".java")
        && !file.endsWith("module-info.java")
        && !file.replace('\\', '/').matches(OURS);
  }
}
