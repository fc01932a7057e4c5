package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.FieldNames;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.NameTable;
import java.util.Objects;

/** The names that searches in text may use for fields, and what they mean. */
public enum Vocabulary {
  /**
   * CloudTrail's own names and Splunk's names. A value is computed only if a search uses it. By
   * topic:
   *
   * <ul>
   *   <li>Who acted, of whatever kind: {@code actor}, which is ours and never missing; see {@link
   *       Fields#ACTOR}.
   *   <li>Who called: {@code userName} (also {@code src_user}, {@code src_user_name}), {@code
   *       src_user_id}, {@code src_user_type}, {@code user_arn}, {@code user_access_key}, {@code
   *       user_group_id}, {@code user_agent}, {@code temp_access_key}, {@code vendor_account},
   *       {@code aws_account_id}, {@code authentication_method} ({@code MFA} or {@code SFA}).
   *   <li>Whom the call was about, else who called: {@code user}, {@code user_name}, {@code
   *       user_id}, {@code user_type}.
   *   <li>What was called: {@code command} and {@code signature} (the event's name), {@code app},
   *       {@code dvc}, {@code desc}, {@code change_type}, {@code tag}, {@code vendor_product}, and
   *       {@code action}: created, modified, deleted, read, started, stopped, restarted; of a
   *       sign-in success or failure; failure if it was denied, unknown if it failed otherwise.
   *   <li>How it went: {@code errorCode}, which says {@code success} or {@code failure} where
   *       CloudTrail has none, {@code status}, {@code msg}, {@code reason}, {@code result}, {@code
   *       result_id}.
   *   <li>What it was about: {@code object}, {@code dest}, {@code object_id}, {@code
   *       object_category}, {@code object_attrs}, {@code image_id}, {@code instance_type}.
   *   <li>Where: {@code src} and {@code src_ip}, {@code region} and {@code vendor_region}, and of
   *       rules of security groups and network access lists {@code direction}, {@code protocol},
   *       {@code dest_port}, {@code dest_port_range}, {@code src_ip_range}, {@code dest_ip_range}.
   *   <li>When: {@code _time} (seconds since 1970) and {@code start_time}.
   * </ul>
   */
  SPLUNK(NameTable.SPLUNK),
  /** CloudTrail's own names only; each refers to the field as recorded. */
  RAW(NameTable.RAW);

  private final NameTable table;

  Vocabulary(NameTable table) {
    this.table = table;
  }

  NameTable table() {
    return table;
  }

  /**
   * Finds the field that a name means: an alias of this vocabulary, then CloudTrail's own name,
   * then either without case ({@code username} for {@code userName}). Below a free-form field any
   * path is accepted as it is, such as {@code requestParameters.bucketName}.
   *
   * @param name a name or path
   * @return the field
   * @throws SearchException if there is no such field; the message suggests the nearest
   */
  public Field field(String name) {
    return new Field(FieldNames.resolve(table, Objects.requireNonNull(name, "name is null")));
  }
}
