package dev.breadcrumbs.cloudtrail.model.integrity;

import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.MISSING_FIELD;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.WRONG_FIELD;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of a JSON object by name; a null is kept, as it is not the same as no field. */
final class DigestFields {
  private final String place;
  private final Map<String, @Nullable String> values = new HashMap<>();

  DigestFields(String place) {
    this.place = place;
  }

  void put(String name, @Nullable String value) {
    values.put(name, value);
  }

  /** A text that must be there, or else be null. */
  @Nullable String nullable(String name) {
    if (!values.containsKey(name)) {
      throw new IntegrityFault(MISSING_FIELD, place + " has no " + name);
    }
    return values.get(name);
  }

  /** A text that must be there. */
  String text(String name) {
    String value = nullable(name);
    if (value == null) {
      throw new IntegrityFault(MISSING_FIELD, place + " has no value for " + name);
    }
    return value;
  }

  Instant time(String name) {
    return parse(name, text(name));
  }

  @Nullable Instant timeOrNull(String name) {
    String value = values.get(name);
    return value == null ? null : parse(name, value);
  }

  private Instant parse(String name, String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new IntegrityFault(WRONG_FIELD, place + " has a " + name + " that is no time");
    }
  }
}
