package dev.breadcrumbs.cloudtrail.examples.manual;

import java.util.List;

/** A text in the language of {@code man} while it is written. Not safe for use by threads. */
final class Roff {
  private final StringBuilder text = new StringBuilder();

  /** The first line of a page: its name, section, what it is of, and of what that is a part. */
  Roff title(String name, int section, String source, String manual) {
    return line(
        ".TH " + name + " " + section + " \"\" \"" + plain(source) + "\" \"" + manual + "\"");
  }

  Roff section(String heading) {
    return line(".SH " + heading);
  }

  Roff subsection(String heading) {
    return line(".SS " + exact(heading));
  }

  Roff paragraph(String words) {
    return line(".PP").line(plain(words));
  }

  /** A paragraph to be typed as it stands. */
  Roff command(String words) {
    return line(".PP").line(bold(words));
  }

  /** A term, and behind it what it means. */
  Roff item(String term, String meaning) {
    return line(".TP").line(bold(term)).line(meaning.isBlank() ? "\\&" : plain(meaning));
  }

  /** Lines that stay as they are; a paragraph begins by itself, without empty ones. */
  Roff lines(List<String> lines) {
    line(".PP").line(".nf");
    lines.stream().dropWhile(String::isEmpty).forEach(each -> line(exact(each)));
    return line(".fi");
  }

  private Roff line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private static String bold(String words) {
    return "\\fB" + exact(words) + "\\fR";
  }

  /** With signs for minus that can be copied, where others would be hyphens. */
  private static String exact(String words) {
    return plain(words).replace("-", "\\-");
  }

  /** No backslash is an escape, and what begins with a point or an apostrophe is no request. */
  private static String plain(String words) {
    String escaped = words.replace("\\", "\\e");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
