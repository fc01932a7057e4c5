package dev.breadcrumbs.cloudtrail.query.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads fields: a name, or {@code {"field": name, "orElse": text, "as": name}}. Names that the
 * search makes itself are known to no vocabulary.
 */
final class FieldReader {
  private final Vocabulary vocabulary;
  private final Set<String> own = new HashSet<>();

  private FieldReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static FieldReader of(JsonNode vocabulary) {
    return new FieldReader(
        vocabulary.isMissingNode()
            ? null
            : Vocabulary.valueOf(vocabulary.asText().toUpperCase(Locale.ROOT)));
  }

  /** For conditions on rows, where a name is a column. */
  static FieldReader ofColumns() {
    return new FieldReader(null);
  }

  void know(String name) {
    own.add(name);
  }

  Field read(JsonNode json) {
    if (json.isTextual()) {
      return named(json.textValue());
    }
    Field field = named(json.path("field").textValue());
    if (json.has("orElse")) {
      field = field.orElse(json.path("orElse").textValue());
    }
    return json.has("as") ? field.as(json.path("as").textValue()) : field;
  }

  Field[] readAll(JsonNode array) {
    Field[] fields = new Field[array.size()];
    for (int at = 0; at < fields.length; at++) {
      fields[at] = read(array.get(at));
    }
    return fields;
  }

  private Field named(String name) {
    return vocabulary == null || own.contains(name) ? Fields.at(name) : vocabulary.field(name);
  }
}
