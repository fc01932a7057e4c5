package dev.breadcrumbs.cloudtrail.examples.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.breadcrumbs.cloudtrail.examples.language.LanguageDoc.Kind;
import dev.breadcrumbs.cloudtrail.examples.language.LanguageDoc.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that the reference shows as one program, which prints what each part of it comes to. */
final class LanguageProgram {
  private static final String MARK = "=====";
  private static final Path FOLDER = Path.of("target/language");

  private static final String HEAD =
      """
      import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
      import static java.nio.charset.StandardCharsets.UTF_8;

      import dev.breadcrumbs.cloudtrail.model.*;
      import dev.breadcrumbs.cloudtrail.query.*;
      import dev.breadcrumbs.cloudtrail.query.views.*;
      import java.io.*;
      import java.nio.file.Path;
      import java.time.*;
      import java.util.*;

      public class Language {
        final Path logs = Path.of("sample-logs");
        final LoadedEvents loaded = CloudTrail.load(logs);

        void mark(int number, String kind) {
          System.out.println("===== " + number + " " + kind);
        }

        Table run(Pipeline<?> search) {
          RunOptions options = RunOptions.DEFAULT.now(Instant.parse("2018-07-27T00:00:00Z"));
          return ((TableQuery) search).run(loaded, options);
        }

        TableQuery parse(String text) {
          return Spl.parse(text, Vocabulary.SPLUNK, environment);
        }

        void showText(int number, String text) {
          mark(number, "plan");
          try {
            TableQuery search = parse(text);
            System.out.println(search);
            mark(number, "output");
            run(search).print();
          } catch (SearchException e) {
            mark(number, "output");
            System.out.println(e.getMessage());
          }
        }

        void showJava(int number, Pipeline<?> search) {
          mark(number, "plan");
          System.out.println(search);
          mark(number, "output");
          run(search).print();
        }

        void showFunction(int number, String text) {
          mark(number, "output");
          Row row = run(parse(text)).first();
          System.out.println(row.get("x") == null ? "*missing*" : "`" + row.text("x") + "`");
        }

        public static void main(String... arguments) {
          System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
          new Language().all();
        }
      """;

  private final StringBuilder fields = new StringBuilder();
  private final StringBuilder methods = new StringBuilder();
  private final List<Integer> numbers = new ArrayList<>();
  private String base = "";

  private LanguageProgram() {}

  /** Runs everything: what is printed, by number and kind, such as {@code "12 output"}. */
  static Map<String, String> run(List<Part> parts) throws Exception {
    LanguageProgram program = new LanguageProgram();
    for (int at = 0; at < parts.size(); at++) {
      boolean printed = at + 1 < parts.size() && parts.get(at + 1).kind() == Kind.OUTPUT;
      program.add(parts.get(at), printed);
    }
    Files.createDirectories(FOLDER);
    Path source = FOLDER.resolve("Language.java");
    Files.writeString(source, program.source());
    return sections(printedBy(source));
  }

  private void add(Part part, boolean printed) {
    switch (part.kind()) {
      case SPL -> {
        base = part.code().strip();
        method(part, "showText(" + part.number() + ", " + literal(base) + ");");
      }
      case JAVA -> {
        if (!part.isProgram()) {
          search(part);
        } else if (printed) {
          method(part, "mark(" + part.number() + ", \"output\");\n" + part.code());
        } else {
          fields.append(part.code()).append('\n');
        }
      }
      case SEARCH -> method(part, "run(parse(" + literal(part.code()) + "));");
      case AGGREGATE -> function(part, " | stats " + part.code() + " as x");
      case FUNCTION -> function(part, " | eval x=" + part.code() + " | table x");
      case OUTPUT -> {}
    }
  }

  private void function(Part part, String command) {
    method(part, "showFunction(" + part.number() + ", " + literal(base + command) + ");");
  }

  /** A search, behind what it needs to be declared. */
  private void search(Part part) {
    String code = part.code().strip();
    int last = code.lastIndexOf(";\n") + 1;
    String expression = code.substring(last).strip();
    method(
        part, code.substring(0, last) + "\nshowJava(" + part.number() + ", " + expression + ");");
  }

  private void method(Part part, String body) {
    numbers.add(part.number());
    methods
        .append("void part")
        .append(part.number())
        .append("() {\n")
        .append(body)
        .append("\n}\n\n");
  }

  private String source() {
    StringBuilder calls = new StringBuilder("void all() {\n");
    numbers.forEach(number -> calls.append("part").append(number).append("();\n"));
    return HEAD + fields + methods + calls + "}\n}\n";
  }

  private static String literal(String text) {
    return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private static String printedBy(Path source) throws IOException, InterruptedException {
    Path out = FOLDER.resolve("out");
    Path err = FOLDER.resolve("err");
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--class-path",
                System.getProperty("java.class.path"),
                source.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // Java tells on stderr that it picked them up.
    process.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    int exitCode = process.start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("the examples do not run:\n" + Files.readString(err, UTF_8));
    }
    return Files.readString(out, UTF_8);
  }

  private static Map<String, String> sections(String printed) {
    Map<String, String> sections = new LinkedHashMap<>();
    Iterator<String> each = List.of(printed.split("(?m)^" + MARK + " ", -1)).iterator();
    each.next();
    each.forEachRemaining(
        section -> {
          int end = section.indexOf('\n');
          sections.put(section.substring(0, end), section.substring(end + 1));
        });
    return sections;
  }
}
