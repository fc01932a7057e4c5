package dev.breadcrumbs.cloudtrail.examples.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The reference of the language, and what of it can be run. */
record LanguageDoc(String text) {
  private static final Path FILE = Path.of("../docs/language.md");

  /** A block of code, a row of a table of functions, or a whole search at the end of one. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?ms)^```(?<language>spl|java|text)\\n(?<code>.*?)^```$"
              + "|^\\| `[^`]*`[^|\\n]* \\|[^|\\n]*\\| `(?<example>[^`\\n]*)` \\| (?<result>[^|\\n]*) \\|$"
              + "|^\\| [^\\n]* \\| `(?<search>\\* [^`\\n]*)` \\|$");

  static LanguageDoc read() throws IOException {
    return new LanguageDoc(Files.readString(FILE));
  }

  void write() throws IOException {
    Files.writeString(FILE, text);
  }

  /** All parts that can be run, in order. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    RUN.matcher(text).results().forEach(found -> parts.add(part(parts.size(), found)));
    return parts;
  }

  private Part part(int number, MatchResult found) {
    int line = 1 + (int) text.substring(0, found.start()).lines().count();
    if (found.group(5) != null) {
      String search = found.group(5).replace("\\|", "|");
      return new Part(number, line, Kind.SEARCH, search, "", found.start());
    }
    if (found.group(1) == null) {
      return new Part(
          number, line, table(found.start()), found.group(3), found.group(4), found.start(4));
    }
    Kind kind =
        switch (found.group(1)) {
          case "spl" -> Kind.SPL;
          case "java" -> Kind.JAVA;
          default -> Kind.OUTPUT;
        };
    String code = found.group(2);
    return new Part(number, line, kind, code, kind == Kind.OUTPUT ? code : "", found.start(2));
  }

  /** What the table is of that a row stands in: its heading says it. */
  private Kind table(int row) {
    int ofStats = text.lastIndexOf("\n| Function of stats", row);
    int ofEval = text.lastIndexOf("\n| Function of eval", row);
    return ofStats > ofEval ? Kind.AGGREGATE : Kind.FUNCTION;
  }

  /** The same with other outputs and results, by the numbers of their parts. */
  LanguageDoc showing(Map<Integer, String> printed) {
    StringBuilder changed = new StringBuilder();
    int from = 0;
    for (Part part : parts()) {
      String shown = printed.get(part.number());
      if (shown != null) {
        changed.append(text, from, part.at()).append(shown);
        from = part.at() + part.shown().length();
      }
    }
    return new LanguageDoc(changed.append(text.substring(from)).toString());
  }

  /** What a part is. */
  enum Kind {
    SPL,
    JAVA,
    OUTPUT,
    SEARCH,
    FUNCTION,
    AGGREGATE
  }

  /**
   * A part that can be run, or what one prints.
   *
   * @param number how many are before it
   * @param line where it begins, counted from 1
   * @param code what is run
   * @param shown what it is shown to print, which may change
   * @param at where in the text that stands
   */
  record Part(int number, int line, Kind kind, String code, String shown, int at) {
    /** Whether it is Java that is done, and not a search. */
    boolean isProgram() {
      return kind == Kind.JAVA && code.stripTrailing().endsWith(";");
    }
  }
}
