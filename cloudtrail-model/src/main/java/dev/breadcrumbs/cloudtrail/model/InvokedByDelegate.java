package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.OtherFields;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The delegate of a call that an AWS partner made. Immutable.
 *
 * @param accountId account of the delegate
 * @param otherFields fields without a component, and values kept as they were read
 */
public record InvokedByDelegate(@Nullable String accountId, Map<String, JsonNode> otherFields)
    implements Serializable {
  /** Copies the collections. */
  public InvokedByDelegate {
    otherFields = OtherFields.copyOf(otherFields);
  }
}
