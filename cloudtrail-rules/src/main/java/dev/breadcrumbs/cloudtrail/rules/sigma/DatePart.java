package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A number that is part of the times of a field, in UTC as CloudTrail writes them; weeks are those
 * of ISO 8601.
 *
 * @param part a modifier for times
 * @param times the field
 */
record DatePart(Modifier part, Field times) implements Function<CloudTrailEvent, List<String>> {
  /** The field of these numbers. */
  Field field() {
    return Fields.computed(part + "(" + times.name() + ")", this);
  }

  @Override
  public List<String> apply(CloudTrailEvent event) {
    return times.valuesIn(event).stream()
        .map(EventTimes::parse)
        .filter(Objects::nonNull)
        .map(this::of)
        .distinct()
        .toList();
  }

  private String of(Instant time) {
    OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
    return Integer.toString(utc.get(unit()));
  }

  private TemporalField unit() {
    return switch (part) {
      case MINUTE -> ChronoField.MINUTE_OF_HOUR;
      case HOUR -> ChronoField.HOUR_OF_DAY;
      case DAY -> ChronoField.DAY_OF_MONTH;
      case WEEK -> IsoFields.WEEK_OF_WEEK_BASED_YEAR;
      case MONTH -> ChronoField.MONTH_OF_YEAR;
      case YEAR -> ChronoField.YEAR;
      default -> throw new IllegalStateException("no part of a time: " + part);
    };
  }
}
