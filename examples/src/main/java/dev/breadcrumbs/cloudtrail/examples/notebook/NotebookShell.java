package dev.breadcrumbs.cloudtrail.examples.notebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/**
 * Runs cells one after the other in a JShell, with the imports that notebooks begin with. JShell
 * itself goes on behind what fails; this does not. For one thread; closing it ends the JShell.
 */
public final class NotebookShell implements AutoCloseable {
  private static final String SHOWN = "dev.breadcrumbs.cloudtrail.notebook.Shown.of(";

  /** As wide as the kernel's text: there is no terminal. */
  private static final String WIDTH = ", 120, 100)";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final JShell shell;

  /**
   * Starts a JShell.
   *
   * @param folder the folder that its paths begin at
   * @param start the script with the imports
   * @throws IOException if the script cannot be read
   */
  public NotebookShell(Path folder, Path start) throws IOException {
    shell =
        JShell.builder()
            .remoteVMOptions(
                "-Duser.dir=" + folder.toAbsolutePath().normalize(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1")
            .out(new PrintStream(printed, true, UTF_8))
            .err(new PrintStream(printed, true, UTF_8))
            .build();
    // Given one by one, each would have the compiler begin anew.
    shell.addToClasspath(
        System.getProperty("jdk.module.path", "")
            + File.pathSeparator
            + System.getProperty("java.class.path"));
    run(Files.readString(start));
  }

  /**
   * Runs a cell.
   *
   * @param code its code
   * @return what it printed, and its last value unless the code ends with a semicolon
   * @throws IllegalStateException if a part of it is no Java, or throws
   */
  public CellOutput run(String code) {
    printed.reset();
    String name = "";
    String left = code;
    while (!left.isBlank()) {
      CompletionInfo part = shell.sourceCodeAnalysis().analyzeCompletion(left);
      if (part.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
        break;
      }
      String source = part.source() == null ? left : part.source();
      name = valueOf(evaluate(source));
      left = part.source() == null ? "" : part.remaining();
    }
    String out = printed.toString(UTF_8);
    if (name.isEmpty() || withoutComments(code).endsWith(";")) {
      return new CellOutput(out, "", "");
    }
    return new CellOutput(out, shown(name, "text()"), shown(name, "html()"));
  }

  private static String withoutComments(String code) {
    return code.replaceAll("(?m)//[^\"\n]*$", "").strip();
  }

  private String shown(String name, String form) {
    printed.reset();
    evaluate("System.out.print(" + SHOWN + name + WIDTH + "." + form + ");");
    return printed.toString(UTF_8);
  }

  private List<SnippetEvent> evaluate(String source) {
    List<SnippetEvent> events = shell.eval(source);
    for (SnippetEvent event : events) {
      if (event.status() == Snippet.Status.REJECTED) {
        String why =
            shell.diagnostics(event.snippet()).map(each -> each.getMessage(null)).toList() + "";
        throw new IllegalStateException("no Java: " + source.strip() + "\n" + why);
      }
      JShellException thrown = event.exception();
      if (thrown != null) {
        throw new IllegalStateException("failed: " + source.strip(), thrown);
      }
    }
    return events;
  }

  /** The name under which JShell keeps the value of an expression; empty if there is none. */
  private static String valueOf(List<SnippetEvent> events) {
    for (SnippetEvent event : events) {
      if (event.causeSnippet() == null && event.snippet() instanceof ExpressionSnippet expression) {
        return expression.name();
      }
      if (event.causeSnippet() == null
          && event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
        return ((VarSnippet) event.snippet()).name();
      }
    }
    return "";
  }

  @Override
  public void close() {
    shell.close();
  }
}
