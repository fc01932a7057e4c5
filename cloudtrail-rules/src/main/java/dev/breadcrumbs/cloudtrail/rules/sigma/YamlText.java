package dev.breadcrumbs.cloudtrail.rules.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of one YAML document of a file. Documents are told apart before they are read, so that a
 * broken one does not cost its neighbours: a line that begins with three hyphens or dots is a mark
 * between documents wherever it stands (YAML 1.2, section 9.1.2).
 *
 * @param text the text
 * @param linesBefore how many lines of the file come before it
 */
record YamlText(String text, int linesBefore) {
  private static final Pattern BEGIN = Pattern.compile("---(\\s.*)?");
  private static final Pattern END = Pattern.compile("\\.\\.\\.(\\s.*)?");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The documents of a file, without those that are empty. */
  static List<YamlText> split(String file) {
    String whole = file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
    List<YamlText> documents = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int before = 0;
    int number = 0;
    for (String line : whole.split("\n", -1)) {
      boolean begins = BEGIN.matcher(line).matches();
      boolean ends = END.matcher(line).matches();
      if (begins || ends) {
        add(documents, current, before);
        before = ends ? number + 1 : number;
      }
      if (!ends) {
        current.append(line).append('\n');
      }
      number++;
    }
    add(documents, current, before);
    return documents;
  }

  private static void add(List<YamlText> documents, StringBuilder current, int before) {
    boolean empty =
        current.toString().lines().map(String::strip).allMatch(YamlText::isWithoutContent);
    if (!empty) {
      documents.add(new YamlText(current.toString(), before));
    }
    current.setLength(0);
  }

  private static boolean isWithoutContent(String line) {
    return line.isEmpty() || line.startsWith("#") || line.startsWith("%") || line.equals("---");
  }
}
