package dev.breadcrumbs.cloudtrail.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The code blocks of the README or another document, and the code in test sources that they quote.
 */
record Readme(String text) {
  private static final Path SOURCES =
      Path.of("src/test/java/dev/breadcrumbs/cloudtrail/examples/readme");

  static Readme read() throws IOException {
    return read("README.md");
  }

  /** A document, by its path from the root of the project. */
  static Readme read(String document) throws IOException {
    return new Readme(Files.readString(Path.of("..", document)));
  }

  /** The contents of all blocks of a language, in order. */
  List<String> blocks(String language) {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** What a source has between the marks of a snippet, without its indentation. */
  static String snippet(String source, String name) throws IOException {
    String code = Files.readString(SOURCES.resolve(source + ".java"));
    String begin = "// snippet: " + name + "\n";
    int from = code.indexOf(begin);
    int to = code.indexOf("// end", from);
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(source + " has no snippet '" + name + "'");
    }
    return code.substring(from + begin.length(), to).stripIndent().stripTrailing() + "\n";
  }
}
