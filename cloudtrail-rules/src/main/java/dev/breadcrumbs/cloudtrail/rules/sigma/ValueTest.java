package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.sigma.Modifier.Role;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a modifier demands of a field that makes the value something else than a text. */
record ValueTest(String key, Field field, Modifiers modifiers, ItemScope scope, int line) {
  /**
   * Makes the condition for one value.
   *
   * @param tests the modifiers that decide what the value is, one or more
   */
  Condition of(List<Modifier> tests, String text) {
    Modifier test = tests.get(0);
    return switch (test.role()) {
      case TIME -> number(new DatePart(test, field).field(), tests, text);
      case NUMBER -> number(field, tests, text);
      default -> special(test, text);
    };
  }

  private SigmaRefusal refusal(Kind kind, String reason) {
    return new SigmaRefusal(kind, line, "'" + key + "': " + reason);
  }

  private Condition special(Modifier test, String text) {
    return switch (test) {
      case EXISTS -> exists(text);
      case RE -> eachOf(text, ValueTest::quoted, this::regex);
      case CIDR -> eachOf(text.strip(), UnaryOperator.identity(), this::cidr);
      default -> fieldReference(text);
    };
  }

  private Condition exists(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> field.exists();
      case "false", "no" -> field.missing();
      default -> throw refusal(Kind.BAD_VALUE, "neither true nor false: '" + text + "'");
    };
  }

  private Condition eachOf(
      String text, UnaryOperator<String> written, Function<String, Condition> made) {
    if (!modifiers.has(Modifier.EXPAND)) {
      return made.apply(text);
    }
    List<String> expanded = scope.placeholders().expand(text, written, line);
    scope.budget().spend(expanded.size() - 1, line);
    return Condition.anyOf(expanded.stream().map(made).toArray(Condition[]::new));
  }

  private static String quoted(String entry) {
    return entry.replaceAll("[^A-Za-z0-9_ ]", "\\\\$0");
  }

  private Condition regex(String text) {
    StringBuilder flags = new StringBuilder();
    modifiers.of(Role.FLAG).forEach(flags::append);
    String regex = flags.isEmpty() ? text : "(?" + flags + ")" + text;
    return made(() -> field.matches(regex));
  }

  private Condition cidr(String text) {
    return made(() -> field.cidr(text));
  }

  private Condition made(Supplier<Condition> maker) {
    try {
      return maker.get();
    } catch (SearchException | IllegalArgumentException e) {
      throw refusal(Kind.BAD_VALUE, String.valueOf(e.getMessage()));
    }
  }

  private Condition fieldReference(String text) {
    TextPattern referred = TextPattern.parse(text);
    if (referred.hasWildcards() || text.isBlank()) {
      throw refusal(Kind.BAD_VALUE, "no field: '" + text + "'");
    }
    Field other = scope.extension().names().of(referred.text(), line);
    List<Modifier> places = modifiers.of(Role.PLACE);
    if (places.size() > 1) {
      throw refusal(Kind.BAD_MODIFIERS, "one of contains, startswith and endswith will do");
    }
    Condition compared = compared(places.isEmpty() ? null : places.get(0), other);
    boolean cased = modifiers.has(Modifier.CASED) || scope.extension().exact();
    return cased ? compared : compared.ignoringCase();
  }

  private Condition compared(@Nullable Modifier place, Field other) {
    if (place == null) {
      return field.eq(other);
    }
    return switch (place) {
      case CONTAINS -> field.contains(other);
      case STARTSWITH -> field.startsWith(other);
      default -> field.endsWith(other);
    };
  }

  private Condition number(Field of, List<Modifier> tests, String text) {
    double number = number(text);
    Modifier last = tests.get(tests.size() - 1);
    return switch (last) {
      case LT -> of.lt(number);
      case LTE -> of.le(number);
      case GT -> of.gt(number);
      case GTE -> of.ge(number);
      default -> of.eq(whole(text));
    };
  }

  private double number(String text) {
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw refusal(Kind.BAD_VALUE, "no number: '" + text + "'");
    }
    throw refusal(Kind.BAD_VALUE, "too great a number: '" + text + "'");
  }

  private long whole(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw refusal(Kind.BAD_VALUE, "no whole number: '" + text + "'");
    }
  }
}
