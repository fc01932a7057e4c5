package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.plan.StarredName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a list of names: a field, or a name with stars. One of the two is null. */
public record FieldItem(@Nullable NamedValue field, @Nullable StarredName starred) {
  public static FieldItem of(NamedValue field) {
    return new FieldItem(field, null);
  }

  public static FieldItem of(StarredName starred) {
    return new FieldItem(null, starred);
  }

  public static boolean anyStarred(List<FieldItem> items) {
    return items.stream().anyMatch(each -> each.starred != null);
  }

  /** The fields of a list without stars. */
  public static List<NamedValue> fields(List<FieldItem> items) {
    return items.stream().map(FieldItem::field).filter(Objects::nonNull).toList();
  }

  static List<StarredName> starred(List<FieldItem> items) {
    return items.stream().map(FieldItem::starred).filter(Objects::nonNull).toList();
  }

  static List<FieldItem> reading(List<FieldItem> items, UnaryOperator<Expression> names) {
    return items.stream()
        .map(each -> each.field == null ? each : of(each.field.replacingPaths(names)))
        .toList();
  }

  /** All fields, each once: where a star stands for one that is also written, that goes first. */
  static List<NamedValue> resolved(
      List<FieldItem> items, Function<StarredName, List<NamedValue>> found) {
    List<String> written = fields(items).stream().map(NamedValue::name).toList();
    List<NamedValue> all =
        items.stream().flatMap(each -> each.apart(written, found)).collect(Collectors.toList());
    return distinct(all);
  }

  private Stream<NamedValue> apart(
      List<String> written, Function<StarredName, List<NamedValue>> found) {
    return starred == null
        ? Stream.of(Objects.requireNonNull(field))
        : found.apply(starred).stream().filter(each -> !written.contains(each.name()));
  }

  private static List<NamedValue> distinct(List<NamedValue> fields) {
    return List.copyOf(
        fields.stream()
            .collect(
                Collectors.toMap(
                    NamedValue::name,
                    Function.identity(),
                    (first, second) -> first,
                    LinkedHashMap::new))
            .values());
  }

  private String asColumn() {
    return starred == null ? Objects.requireNonNull(field).asColumn() : starred.written();
  }

  static String asColumns(List<FieldItem> items) {
    return items.stream().map(FieldItem::asColumn).collect(Collectors.joining(", "));
  }
}
