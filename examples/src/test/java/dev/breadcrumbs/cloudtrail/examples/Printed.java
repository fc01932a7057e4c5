package dev.breadcrumbs.cloudtrail.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a piece of code prints to standard output. */
public final class Printed {
  private Printed() {}

  /** Code that may fail. */
  public interface Code {
    /** Runs it. */
    void run() throws Exception;
  }

  /** Runs the code and gives its output. */
  public static String by(Code code) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (PrintStream printing = new PrintStream(bytes, true, UTF_8)) {
      System.setOut(printing);
      code.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }
}
