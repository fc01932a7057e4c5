package dev.breadcrumbs.cloudtrail.query.internal.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code printf}: numbers and texts in a form such as {@code %5.2f}. It knows {@code %s}, {@code
 * %d} and {@code %i}, {@code %x}, {@code %X}, {@code %o}, {@code %f}, {@code %e}, {@code %E} and
 * {@code %%}, each with flags, width and places.
 */
final class PrintfFunction {
  private static final int LONGEST = 300;
  private static final Pattern PLACE =
      Pattern.compile("%(?:%|([-+ 0,]{0,5})([0-9]{0,3})(?:\\.([0-9]{1,3}))?([sdixXofFeE]))");

  private PrintfFunction() {}

  static EvalFunction bind(Call call) {
    Prepared<List<Piece>> pieces = call.prepare(0, PrintfFunction::pieces);
    return arguments -> {
      List<Piece> form = pieces.of(arguments[0]);
      if (form == null) {
        return null;
      }
      StringBuilder result = new StringBuilder();
      int next = 1;
      for (Piece piece : form) {
        String made = piece.of(piece.takes() ? Arguments.at(arguments, next++) : null);
        if (made == null) {
          return null;
        }
        result.append(made);
      }
      return result.toString();
    };
  }

  /** Plain text, or the place of an argument. */
  private record Piece(String text, String flags, int width, int places, char kind) {
    boolean takes() {
      return kind != '%';
    }

    @Nullable String of(@Nullable Object argument) {
      if (kind == '%') {
        return text;
      }
      if (kind == 's') {
        String given = Arguments.text(argument);
        return given == null ? null : padded(places < 0 ? given : cut(given), false);
      }
      BigDecimal number = Arguments.number(argument);
      return number == null ? null : padded(signed(number), flags.contains("0"));
    }

    private String cut(String given) {
      int size = given.codePointCount(0, given.length());
      return size <= places ? given : given.substring(0, given.offsetByCodePoints(0, places));
    }

    private String signed(BigDecimal number) {
      String digits = digits(number.abs());
      String plus = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
      return (number.signum() < 0 ? "-" : plus) + digits;
    }

    private String digits(BigDecimal number) {
      String group = flags.contains(",") ? "," : "";
      int shown = places < 0 ? 6 : places;
      return switch (kind) {
        case 'x' -> number.toBigInteger().toString(16);
        case 'X' -> number.toBigInteger().toString(16).toUpperCase(Locale.ROOT);
        case 'o' -> number.toBigInteger().toString(8);
        case 'f', 'F' ->
            String.format(
                Locale.ROOT,
                "%" + group + "." + shown + "f",
                number.setScale(shown, RoundingMode.HALF_UP));
        case 'e' -> String.format(Locale.ROOT, "%." + shown + "e", number);
        case 'E' -> String.format(Locale.ROOT, "%." + shown + "E", number);
        default -> String.format(Locale.ROOT, "%" + group + "d", number.toBigInteger());
      };
    }

    private String padded(String made, boolean zeros) {
      int missing = Math.max(0, width - made.codePointCount(0, made.length()));
      if (flags.contains("-")) {
        return made + " ".repeat(missing);
      }
      if (!zeros) {
        return " ".repeat(missing) + made;
      }
      int sign = made.startsWith("-") || made.startsWith("+") || made.startsWith(" ") ? 1 : 0;
      return made.substring(0, sign) + "0".repeat(missing) + made.substring(sign);
    }
  }

  private static List<Piece> pieces(String form) {
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(form);
    int from = 0;
    while (place.find()) {
      pieces.add(plain(form, from, place.start()));
      pieces.add(place.group(4) == null ? new Piece("%", "", 0, 0, '%') : piece(place));
      from = place.end();
    }
    pieces.add(plain(form, from, form.length()));
    return pieces;
  }

  private static Piece plain(String form, int from, int to) {
    String text = form.substring(from, to);
    if (text.indexOf('%') >= 0) {
      throw new IllegalArgumentException(
          "no form: '"
              + text
              + "'; a place is %s, %d, %i, %x, %X, %o, %f, %e or %E, such as %5.2f, and %% is %");
    }
    return new Piece(text, "", 0, 0, '%');
  }

  private static Piece piece(Matcher place) {
    String width = place.group(2);
    int wide = width.isEmpty() ? 0 : Integer.parseInt(width);
    int places = place.group(3) == null ? -1 : Integer.parseInt(place.group(3));
    if (wide > LONGEST || places > LONGEST) {
      throw new IllegalArgumentException("a width is " + LONGEST + " at most: " + place.group());
    }
    return new Piece("", place.group(1), wide, places, place.group(4).charAt(0));
  }
}
