package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a regular expression as PCRE does, and spells it for Java where the two differ: a brace
 * that is no repetition, groups named with {@code P} or with underscores, comments. What neither
 * knows is left to Java's compiler to refuse.
 */
final class RegexReader {
  private static final Pattern REPETITION =
      Pattern.compile("(?:[*+?]|\\{([0-9]{1,9})(?:(,)([0-9]{1,9})?)?\\})([+?]?)");
  private static final Pattern NAME = Pattern.compile("\\?(?:P?<(\\w+)>|'(\\w+)')");
  private static final Pattern NAMED_REFERENCE = Pattern.compile("\\?P=(\\w+)\\)");

  private final String text;
  private final List<String> groups = new ArrayList<>();
  private final RegexEscapes escapes;
  private int at;

  /** Whether blanks mean nothing, and {@code #} begins a comment. */
  private boolean extended;

  private boolean refers;

  RegexReader(String text) {
    this.text = text;
    this.escapes = new RegexEscapes(text);
  }

  RegexPart read() {
    RegexPart all = alternatives();
    while (at < text.length()) {
      // A bracket too many: Java's compiler says so.
      at++;
      all = all.then(RegexPart.mark(")")).then(alternatives());
    }
    return all;
  }

  /** The names of its groups, in the order of the text. */
  List<String> groups() {
    return groups;
  }

  /** Whether a part of it has to match what another has matched. */
  boolean refers() {
    return refers;
  }

  private RegexPart alternatives() {
    RegexPart all = sequence();
    while (isNext('|')) {
      at++;
      all = all.or(sequence());
    }
    return all;
  }

  private boolean isNext(char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  private RegexPart sequence() {
    RegexPart all = RegexPart.NOTHING;
    while (at < text.length() && !isNext('|') && !isNext(')')) {
      all = all.then(quantified());
    }
    return all;
  }

  private RegexPart quantified() {
    if (skipBlank()) {
      // In place of the blank, so that what stands on its sides stays apart.
      return RegexPart.mark(extended ? " " : "");
    }
    boolean any = isNext('.');
    RegexPart atom = atom();
    while (skipBlank()) {
      // A repetition may stand behind blanks.
    }
    Matcher repetition = REPETITION.matcher(text).region(at, text.length());
    if (!repetition.lookingAt()) {
      return atom;
    }
    at = repetition.end();
    if (REPETITION.matcher(text).region(at, text.length()).lookingAt()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a repetition of a repetition, '%s'; put what is repeated into (?:...)",
              repetition.group() + text.charAt(at)));
    }
    return repeated(atom, repetition, any);
  }

  private static RegexPart repeated(RegexPart atom, Matcher repetition, boolean any) {
    String sign = repetition.group();
    String first = repetition.group(1);
    if (first == null) {
      boolean anyText = any && sign.charAt(0) != '?' && repetition.group(4).indexOf('+') < 0;
      return atom.repeated(
          sign, sign.charAt(0) == '+' ? 1 : 0, sign.charAt(0) == '?' ? 1 : RegexPart.MANY, anyText);
    }
    long least = Long.parseLong(first);
    String last = repetition.group(3);
    long open = repetition.group(2) == null ? least : RegexPart.MANY;
    return atom.repeated(sign, least, last == null ? open : Long.parseLong(last), false);
  }

  /** Goes over a comment, a blank that means nothing, or an end of quoting without a beginning. */
  private boolean skipBlank() {
    int start = at;
    if (text.startsWith("(?#", at)) {
      int end = text.indexOf(')', at);
      at = end < 0 ? text.length() : end + 1;
    } else if (text.startsWith("\\E", at)) {
      at += 2;
    } else if (extended && isNext('#')) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end + 1;
    } else if (extended && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at > start;
  }

  private RegexPart atom() {
    char first = text.charAt(at);
    return switch (first) {
      case '\\' -> escaped();
      case '[' -> inClass();
      case '(' -> group();
      case '^', '$' -> RegexPart.assertion(String.valueOf(text.charAt(at++)));
      case '{' -> brace();
      default -> RegexPart.character(character());
    };
  }

  private String character() {
    int point = text.codePointAt(at);
    at += Character.charCount(point);
    return Character.toString(point);
  }

  private RegexPart brace() {
    if (REPETITION.matcher(text).region(at, text.length()).lookingAt()) {
      throw new IllegalArgumentException("nothing in front of a repetition");
    }
    at++;
    return RegexPart.character("\\{");
  }

  private RegexPart escaped() {
    if (text.startsWith("\\Q", at)) {
      return quoted();
    }
    RegexPart escape = escapes.read(at);
    at = escapes.end();
    refers |= escapes.isReference();
    return escape;
  }

  private RegexPart quoted() {
    int end = text.indexOf("\\E", at + 2);
    String plain = text.substring(at + 2, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 2;
    RegexPart all = RegexPart.NOTHING;
    for (int point : plain.codePoints().toArray()) {
      all = all.then(RegexPart.character(RegexEscapes.plain(point)));
    }
    return all;
  }

  private RegexPart inClass() {
    RegexClass read = new RegexClass(text, at, extended);
    String java = read.java();
    at = read.end();
    return RegexPart.character(java);
  }

  private RegexPart group() {
    at++;
    Matcher reference = NAMED_REFERENCE.matcher(text).region(at, text.length());
    if (reference.lookingAt()) {
      at = reference.end();
      refers = true;
      return RegexPart.reference(RegexEscapes.namedReference(reference.group(1)));
    }
    RegexFlags flags = RegexFlags.read(text, at, extended);
    if (flags != null) {
      return flagged(flags);
    }
    boolean outside = extended;
    String open = opening();
    RegexPart inner = alternatives();
    String close = close();
    extended = outside;
    return switch (open) {
      case "(?=", "(?!" -> inner.lookingAhead(open, close);
      case "(?<=", "(?<!" -> inner.lookingBehind(open, close);
      case "(?>" -> inner.once(open, close);
      default -> inner.in(open, close);
    };
  }

  /** The beginning of a group, behind its bracket, as Java spells it. */
  private String opening() {
    for (String sign : List.of("?:", "?=", "?!", "?>", "?<=", "?<!")) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return "(" + sign;
      }
    }
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (name.lookingAt()) {
      String group = name.group(1) == null ? name.group(2) : name.group(1);
      groups.add(group);
      at = name.end();
      return "(?<" + RegexEscapes.javaName(group) + ">";
    }
    return "(";
  }

  private RegexPart flagged(RegexFlags flags) {
    at = flags.end();
    boolean outside = extended;
    extended = flags.extended();
    if (!flags.ownGroup()) {
      return RegexPart.mark(flags.java());
    }
    RegexPart inner = alternatives();
    String close = close();
    extended = outside;
    return inner.in(flags.java(), close);
  }

  private String close() {
    String close = isNext(')') ? ")" : "";
    at += close.length();
    return close;
  }
}
