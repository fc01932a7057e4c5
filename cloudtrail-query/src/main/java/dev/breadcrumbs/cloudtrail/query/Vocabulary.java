package dev.breadcrumbs.cloudtrail.query;

import java.util.Objects;

/** Which names a text may use for fields, and what they mean. */
public enum Vocabulary {
  /**
   * CloudTrail's names, and those that Splunk has for them: {@code src_ip}, {@code userName}, and
   * an {@code errorCode} that says {@code success} or {@code failure} where CloudTrail has none.
   */
  SPLUNK,
  /** CloudTrail's names only, each meaning the field as it is recorded. */
  RAW;

  /**
   * Finds the field that a name means: an alias of this vocabulary, then CloudTrail's own name,
   * then either without case ({@code username} for {@code userName}). Below a free-form field any
   * path is taken as it is, such as {@code requestParameters.bucketName}.
   *
   * @param name a name or path
   * @return the field
   * @throws SearchException if there is no such field; it suggests the nearest
   */
  public Field field(String name) {
    return FieldNames.resolve(this, Objects.requireNonNull(name, "name is null"));
  }
}
