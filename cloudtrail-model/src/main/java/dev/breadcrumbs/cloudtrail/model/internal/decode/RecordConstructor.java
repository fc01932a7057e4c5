package dev.breadcrumbs.cloudtrail.model.internal.decode;

import org.jspecify.annotations.Nullable;

/** Makes a record of one kind. */
@FunctionalInterface
public interface RecordConstructor {
  /** Makes a record of the values of all its components. */
  Object make(@Nullable Object[] values);
}
