package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.value.Combinations;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event or row, seen while one value of a multivalue is looked at. */
record ElementView(PathValues values, String of, Object value, long repetitions)
    implements PathValues {
  @Override
  public @Nullable Object get(FieldPath path) {
    return values.get(path);
  }

  @Override
  public @Nullable Object at(int slot, FieldPath path) {
    return values.at(slot, path);
  }

  /**
   * How often values are looked at that are about as many as these.
   *
   * @throws ValueLimit if it is too often
   */
  static long repetitions(PathValues around, List<?> values) {
    long repetitions = Combinations.product(around.repetitions(), values.size());
    Combinations.requireSteps(repetitions, "evaluations");
    return repetitions;
  }

  @Override
  public @Nullable String source() {
    return values.source();
  }

  @Override
  public @Nullable Object placed(int place) {
    return values.placed(place);
  }

  @Override
  public CloudTrailEvent typed() {
    return values.typed();
  }

  @Override
  public Object element(String name) {
    return name.equals(of) ? value : values.element(name);
  }
}
