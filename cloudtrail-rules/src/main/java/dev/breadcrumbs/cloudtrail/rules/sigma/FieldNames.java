package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of fields mean in one document.
 *
 * @param exact whether a name means the field itself, and not what is below it, too
 * @param several fields that have the values of several others, by their names
 */
record FieldNames(boolean exact, Map<String, Field> several) {
  /** As Sigma has them. */
  static final FieldNames OF_SIGMA = new FieldNames(false, Map.of());

  FieldNames {
    several = Map.copyOf(several);
  }

  /**
   * Returns the field that an item of a selection asks for.
   *
   * @throws SigmaRefusal if it is no path, or in an exact document no field
   */
  Field of(String name, int line) {
    boolean plain = !exact && !several.containsKey(name);
    return plain || name.isEmpty()
        ? EventFields.of(name, line)
        : single(name, Kind.BAD_DETECTION, line);
  }

  /**
   * Returns the field of a name with its own values only, as groups have it.
   *
   * @throws SigmaRefusal if it is no path, or in an exact document no field
   */
  Field single(String name, Kind kind, int line) {
    Field joined = several.get(name);
    if (joined != null) {
      return joined;
    }
    Field atPath = EventFields.single(name, kind, line);
    if (!exact) {
      return atPath;
    }
    try {
      return Fields.named(name);
    } catch (SearchException e) {
      throw new SigmaRefusal(kind, line, String.valueOf(e.getMessage()));
    }
  }

  /** Why no event has a field of a name, by CloudTrail's reference; null if some may. */
  @Nullable String doubt(String name) {
    return exact || several.containsKey(name) ? null : EventFields.doubt(name);
  }
}
