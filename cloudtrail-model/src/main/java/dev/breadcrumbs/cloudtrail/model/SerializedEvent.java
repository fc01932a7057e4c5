package dev.breadcrumbs.cloudtrail.model;

import java.io.Serial;
import java.io.Serializable;

/** An event in its serialised form, which is read back without loss. */
record SerializedEvent(String json) implements Serializable {
  @Serial
  private Object readResolve() {
    return CloudTrailEvent.parse(json);
  }
}
