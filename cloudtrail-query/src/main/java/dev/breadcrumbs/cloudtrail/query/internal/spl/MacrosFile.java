package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Splunk's {@code macros.conf}: stanzas {@code [name(2)]} of lines {@code key = value}, which
 * a backslash at the end continues; {@code #} begins a comment. Keys that say nothing about the
 * text of a macro are passed over, and so is a stanza without a definition.
 */
public final class MacrosFile {
  private static final Pattern STANZA = Pattern.compile("\\[([^\\](]*)(?:\\(([0-9]{1,4})\\))?\\]");
  private static final Set<String> TRUE = Set.of("1", "t", "true", "y", "yes");

  /** Macros are written by hand; those of all of Splunk's content together are far shorter. */
  private static final int MOST_CHARACTERS = 10_000_000;

  private final Path file;
  private final List<Macro> macros = new ArrayList<>();
  private @Nullable Matcher stanza;
  private Map<String, String> settings = new LinkedHashMap<>();

  private MacrosFile(Path file) {
    this.file = file;
  }

  /**
   * The macros of a file, in its order.
   *
   * @throws SearchException if the file is malformed; the message names the line
   * @throws CloudTrailException if it cannot be read
   */
  public static List<Macro> read(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new MacrosFile(file).readAll(reader);
    } catch (IOException e) {
      throw new CloudTrailException("cannot read macros of " + file, e);
    }
  }

  /** Within bounds: a line may have no end, and one that a backslash continues neither. */
  private List<Macro> readAll(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] block = new char[1 << 13];
    for (int number = reader.read(block); number >= 0; number = reader.read(block)) {
      text.append(block, 0, number);
      if (text.length() > MOST_CHARACTERS) {
        throw new SearchException(file + " has more than " + MOST_CHARACTERS + " characters");
      }
    }
    return read(new BufferedReader(new StringReader(text.toString())));
  }

  private List<Macro> read(BufferedReader reader) throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int first = ++number;
      StringBuilder whole = new StringBuilder(number == 1 ? withoutMark(line) : line);
      boolean comment = line.stripLeading().startsWith("#");
      while (!comment && endsWithBackslash(whole)) {
        whole.setLength(whole.length() - 1);
        String next = reader.readLine();
        number++;
        if (next == null) {
          break;
        }
        whole.append('\n').append(next);
      }
      take(first, whole.toString().strip());
    }
    close(number);
    return macros;
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private static boolean endsWithBackslash(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == '\\';
  }

  private void take(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[")) {
      close(number);
      Matcher found = STANZA.matcher(line);
      if (!found.matches()) {
        throw failure(number, "a stanza is [name] or [name(2)], not " + line);
      }
      stanza = found;
      return;
    }
    int sign = line.indexOf('=');
    if (sign < 0) {
      throw failure(number, "expected key = value, but there is " + line);
    }
    settings.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
  }

  private void close(int number) {
    Matcher named = stanza;
    String definition = settings.get("definition");
    if (named != null && definition != null) {
      macros.add(macro(number, named, definition));
    }
    settings = new LinkedHashMap<>();
  }

  private Macro macro(int number, Matcher named, String definition) {
    List<String> arguments = new ArrayList<>();
    for (String each : settings.getOrDefault("args", "").split(",", -1)) {
      if (!each.isBlank()) {
        arguments.add(each.strip());
      }
    }
    int expected = named.group(2) == null ? 0 : Integer.parseInt(named.group(2));
    if (arguments.size() != expected) {
      throw failure(
          number,
          "the stanza before has args for " + arguments.size() + " and a name for " + expected);
    }
    boolean computed = TRUE.contains(settings.getOrDefault("iseval", "0").toLowerCase(Locale.ROOT));
    try {
      return new Macro(named.group(1).strip(), arguments, definition, computed);
    } catch (SearchException e) {
      throw failure(number, e.getMessage());
    }
  }

  private SearchException failure(int number, @Nullable String what) {
    return new SearchException("line " + number + " of " + file + ": " + what);
  }
}
