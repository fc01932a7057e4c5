package dev.breadcrumbs.cloudtrail.query.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a field's value can be: text, Long, BigDecimal, Boolean, or a list of two and more of these
 * (multivalue); null is missing. An object stands as its JSON text, with its names in order.
 */
public final class Values {
  /** Numbers beyond this many digits or this exponent are text: no arithmetic on hostile input. */
  private static final int LARGEST_SCALE = 400;

  private static final int LONGEST_PLAIN = 30;
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Values() {}

  public static @Nullable Object of(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> ofNumber(node);
      case ARRAY -> ofArray(node);
      case OBJECT -> ObjectText.of(node);
      case BINARY, POJO -> node.asText();
      case NULL, MISSING -> null;
    };
  }

  private static Object ofNumber(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong()
        ? (Object) node.longValue()
        : node.decimalValue();
  }

  private static @Nullable Object ofArray(JsonNode array) {
    List<Object> found = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      addAll(found, of(element));
    }
    return ofList(found);
  }

  /** Adds a value, or each of a multivalue, or nothing. */
  public static void addAll(List<Object> target, @Nullable Object value) {
    if (value instanceof List<?> several) {
      target.addAll(several);
    } else if (value != null) {
      target.add(value);
    }
  }

  /** A multivalue of none is missing, and of one is that one. */
  public static @Nullable Object ofList(List<?> values) {
    return switch (values.size()) {
      case 0 -> null;
      case 1 -> values.get(0);
      default -> List.copyOf(values);
    };
  }

  /** The single values of a value: none, one or several. */
  public static List<?> each(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return isSingle(value) ? List.of(value) : (List<?>) value;
  }

  /** Whether any of the single values passes. */
  public static boolean any(@Nullable Object value, Predicate<Object> test) {
    if (value == null) {
      return false;
    }
    return isSingle(value) ? test.test(value) : ((List<?>) value).stream().anyMatch(test);
  }

  /**
   * Whether a value is no multivalue. Texts are by far the most, and to find out that a text is no
   * list takes long: an interface is looked for among all that its class implements.
   */
  public static boolean isSingle(Object value) {
    return value instanceof String || !(value instanceof List<?>);
  }

  /** The text of a single value, by which it is compared, grouped and counted. */
  public static String text(Object value) {
    return value instanceof BigDecimal number ? plain(number) : value.toString();
  }

  /** Plain digits where they are few; a hostile exponent must not become a million zeros. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > LONGEST_PLAIN
        ? number.toString()
        : number.toPlainString();
  }

  /** The number that a single value is or spells; null if it is none. */
  public static @Nullable BigDecimal number(Object value) {
    if (value instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    if (value instanceof BigDecimal decimal) {
      return bounded(decimal);
    }
    if (value instanceof String text && NumberText.isNumber(text)) {
      return bounded(new BigDecimal(text));
    }
    return null;
  }

  private static @Nullable BigDecimal bounded(BigDecimal number) {
    boolean fits =
        Math.abs((long) number.scale()) <= LARGEST_SCALE && number.precision() <= LARGEST_SCALE;
    return fits ? number : null;
  }

  /** The plain form of a computed number: a Long where it is whole and fits. */
  public static Object ofNumber(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    boolean fits =
        stripped.scale() <= 0 && stripped.compareTo(LEAST) >= 0 && stripped.compareTo(MOST) <= 0;
    return fits ? (Object) stripped.longValueExact() : stripped;
  }
}
