package dev.breadcrumbs.cloudtrail.query.internal.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import org.jspecify.annotations.Nullable;

/** An event that is a JSON tree, as fields and conditions see it. Not thread-safe. */
final class TreeValues implements PathValues {
  private final JsonNode tree;
  private final @Nullable String source;

  /** Made when first asked for. */
  private @Nullable CloudTrailEvent typed;

  TreeValues(JsonNode tree, @Nullable String source) {
    this.tree = tree;
    this.source = source;
  }

  @Override
  public @Nullable String source() {
    return source;
  }

  @Override
  public @Nullable Object get(FieldPath path) {
    return path.valueIn(tree);
  }

  @Override
  public CloudTrailEvent typed() {
    CloudTrailEvent made = typed;
    if (made == null) {
      made = CloudTrailEvent.parse(tree.toString());
      typed = made;
    }
    return made;
  }
}
