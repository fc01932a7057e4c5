package dev.breadcrumbs.cloudtrail.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON objects made of the names of event fields, with values of any type at any place. */
public final class RandomJson {
  private static final List<String> NAMES =
      Components.all()
          .map(component -> component.path().replaceAll(".*\\.", ""))
          .distinct()
          .collect(Collectors.toCollection(ArrayList::new));

  static {
    NAMES.addAll(List.of("otherFields", "newField", "", "a.b", "0"));
  }

  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "false",
          "\"\"",
          "\"true\"",
          "\"text\"",
          "\"2026-03-01T10:00:00Z\"",
          "\"2026-03-01T10:00:00.10+01:00\"",
          "\"\\u0000\\\"\\\\\"",
          "\"日本\"",
          "\"12\"");

  // No minus zero: JSON nodes of decimal numbers have none.
  private static final List<String> NUMBERS =
      List.of("0", "1.0", "1e3", "1E-3", "12.50", "1e400", "-9223372036854775809", "2e0", "1.5e1");

  private final Random random;

  private RandomJson(Random random) {
    this.random = random;
  }

  public static String object(Random random) {
    return new RandomJson(random).object(4);
  }

  private String object(int depth) {
    return joined("{", () -> "\"" + any(NAMES) + "\":" + value(depth - 1), "}");
  }

  /** An object is the likeliest value: it leads to the fields of nested records. */
  private String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 4)) {
      case 0, 1 -> any(SCALARS);
      case 2 -> any(NUMBERS);
      case 3 -> random.nextBoolean() ? "" + random.nextLong() : "" + (1 + random.nextDouble());
      case 4 -> joined("[", () -> value(depth - 1), "]");
      default -> object(depth);
    };
  }

  private String joined(String open, Supplier<String> element, String close) {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(index -> element.get())
        .collect(Collectors.joining(",", open, close));
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
