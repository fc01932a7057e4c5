package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that an event touched. Immutable.
 *
 * @param ARN ARN of the resource
 * @param accountId account that owns the resource
 * @param type resource type, such as {@code AWS::S3::Object}
 * @param ARNPrefix what the ARNs of the touched resources begin with
 * @param otherFields fields without a component, and values kept as they were read
 */
public record EventResource(
    @Nullable String ARN,
    @Nullable String accountId,
    @Nullable String type,
    @Nullable String ARNPrefix,
    Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public EventResource {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
