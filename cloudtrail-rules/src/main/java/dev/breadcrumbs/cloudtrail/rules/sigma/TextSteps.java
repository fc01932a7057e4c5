package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What modifiers make of texts, one after the other. A text may become several, any of which is
 * meant.
 */
final class TextSteps {
  /** How many characters a base64 text of unknown beginning has too few to say, by that length. */
  private static final int[] UNKNOWN_START = {0, 2, 3};

  /** The same for an unknown end, by the length of beginning and text modulo three. */
  private static final int[] UNKNOWN_END = {0, 3, 2};

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xFF, (byte) 0xFE};
  private static final int[] DASHES = {'-', '/', '\u2013', '\u2014', '\u2015'};
  private static final int MOST = 10_000;

  /** Characters of all texts that are made of one value. */
  private static final int LONGEST = 1_000_000;

  private final Placeholders placeholders;
  private final int line;

  TextSteps(Placeholders placeholders, int line) {
    this.placeholders = placeholders;
    this.line = line;
  }

  List<TextPattern> apply(List<Modifier> steps, TextPattern value) {
    List<TextPattern> made = List.of(value);
    for (int at = 0; at < steps.size(); at++) {
      Modifier step = steps.get(at);
      if (step.isUtf16()) {
        // What comes next encodes the bytes; see Modifiers.
        Modifier encoding = steps.get(++at);
        made = made.stream().flatMap(each -> encoded(each, step, encoding).stream()).toList();
      } else {
        made = made.stream().flatMap(each -> apply(step, each).stream()).toList();
      }
      long longest = made.stream().mapToLong(each -> each.points().size()).max().orElse(0);
      check(made.size(), made.size() == 1 ? 0 : longest, step);
    }
    return made;
  }

  private List<TextPattern> apply(Modifier step, TextPattern value) {
    return switch (step) {
      case STARTSWITH -> List.of(value.openEnd());
      case ENDSWITH -> List.of(value.openStart());
      case CONTAINS -> List.of(value.openStart().openEnd());
      case WINDASH -> dashes(value);
      case EXPAND -> placeholders.expand(value, line);
      default -> encoded(value, step, step);
    };
  }

  /** Every dash or slash that begins a word, as every kind of dash. */
  private List<TextPattern> dashes(TextPattern value) {
    List<TextPattern> made = List.of(value);
    for (int at = 0; at < value.points().size(); at++) {
      if (isDash(value.points(), at)) {
        int place = at;
        check((long) made.size() * DASHES.length, value.points().size(), Modifier.WINDASH);
        made =
            made.stream()
                .flatMap(
                    each ->
                        Arrays.stream(DASHES)
                            .mapToObj(dash -> each.replacing(place, place + 1, List.of(dash))))
                .toList();
      }
    }
    return made;
  }

  /** Before they are made: there may be no room for them. */
  private void check(long texts, long length, Modifier step) {
    if (texts > MOST) {
      throw new SigmaRefusal(Kind.TOO_LARGE, line, step + " makes too many texts of one value");
    }
    if (texts * length > LONGEST) {
      throw new SigmaRefusal(Kind.TOO_LARGE, line, step + " makes too long texts of one value");
    }
  }

  private static boolean isDash(List<Integer> points, int at) {
    boolean dash = Arrays.stream(DASHES).anyMatch(each -> each == points.get(at));
    boolean insideWord = at > 0 && isOfWord(points.get(at - 1));
    return dash && !insideWord && at + 1 < points.size() && isOfWord(points.get(at + 1));
  }

  private static boolean isOfWord(int point) {
    return point == '_' || (point >= 0 && Character.isLetterOrDigit(point));
  }

  private List<TextPattern> encoded(TextPattern value, Modifier bytes, Modifier encoding) {
    if (value.hasWildcards()) {
      throw new SigmaRefusal(
          Kind.BAD_VALUE,
          line,
          encoding + " cannot encode the wildcards of '" + value.escaped() + "'");
    }
    byte[] plain =
        switch (bytes) {
          case UTF16LE, WIDE -> in(value, StandardCharsets.UTF_16LE);
          case UTF16BE -> in(value, StandardCharsets.UTF_16BE);
          case UTF16 -> joined(BYTE_ORDER_MARK, in(value, StandardCharsets.UTF_16LE));
          default -> value.bytes();
        };
    return encoding == Modifier.BASE64
        ? List.of(TextPattern.plain(Base64.getEncoder().encodeToString(plain)))
        : IntStream.range(0, UNKNOWN_START.length).mapToObj(at -> atOffset(plain, at)).toList();
  }

  private static byte[] in(TextPattern value, Charset charset) {
    return value.text().getBytes(charset);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The characters that do not depend on what comes before and after the text. */
  private static TextPattern atOffset(byte[] plain, int offset) {
    String all = Base64.getEncoder().encodeToString(joined(new byte[offset], plain));
    int end = all.length() - UNKNOWN_END[(offset + plain.length) % 3];
    return TextPattern.plain(
        all.substring(UNKNOWN_START[offset], Math.max(end, UNKNOWN_START[offset])));
  }
}
