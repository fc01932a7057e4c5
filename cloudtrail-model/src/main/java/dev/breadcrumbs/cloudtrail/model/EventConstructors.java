package dev.breadcrumbs.cloudtrail.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records that nearly every event has by calling their constructors: the compiler sees
 * through these calls, as it cannot through handles that are looked up.
 */
final class EventConstructors {
  private EventConstructors() {}

  /** Lets every codec take them; called before any codec of these records can be made. */
  static void register() {
    RecordCodec.construct(UserIdentity.class, EventConstructors::userIdentity);
    RecordCodec.construct(CloudTrailEvent.class, EventConstructors::cloudTrailEvent);
  }

  @SuppressWarnings("unchecked")
  private static CloudTrailEvent cloudTrailEvent(@Nullable Object[] values) {
    return new CloudTrailEvent(
        (@Nullable String) values[0],
        (@Nullable UserIdentity) values[1],
        (@Nullable Instant) values[2],
        (@Nullable String) values[3],
        (@Nullable String) values[4],
        (@Nullable String) values[5],
        (@Nullable String) values[6],
        (@Nullable String) values[7],
        (@Nullable String) values[8],
        (@Nullable String) values[9],
        (@Nullable JsonNode) values[10],
        (@Nullable JsonNode) values[11],
        (@Nullable JsonNode) values[12],
        (@Nullable String) values[13],
        (@Nullable String) values[14],
        (@Nullable String) values[15],
        (@Nullable String) values[16],
        (@Nullable Boolean) values[17],
        (@Nullable Boolean) values[18],
        (List<EventResource>) values[19],
        (@Nullable String) values[20],
        (@Nullable JsonNode) values[21],
        (@Nullable String) values[22],
        (@Nullable String) values[23],
        (@Nullable String) values[24],
        (@Nullable String) values[25],
        (@Nullable Addendum) values[26],
        (@Nullable String) values[27],
        (@Nullable JsonNode) values[28],
        (@Nullable TlsDetails) values[29],
        (@Nullable EventContext) values[30],
        (@Nullable String) values[31],
        (@Nullable InsightDetails) values[32],
        (@Nullable String) values[33],
        (@Nullable String) values[34],
        (@Nullable TimeWindow) values[35],
        (@Nullable AggregationSummary) values[36],
        (@Nullable JsonNode) values[37],
        (@Nullable JsonNode) values[38],
        (Map<String, JsonNode>) values[39]);
  }

  @SuppressWarnings("unchecked")
  private static UserIdentity userIdentity(@Nullable Object[] values) {
    return new UserIdentity(
        (@Nullable String) values[0],
        (@Nullable String) values[1],
        (@Nullable String) values[2],
        (@Nullable String) values[3],
        (@Nullable String) values[4],
        (@Nullable String) values[5],
        (@Nullable String) values[6],
        (@Nullable String) values[7],
        (@Nullable String) values[8],
        (@Nullable SessionContext) values[9],
        (@Nullable OnBehalfOf) values[10],
        (@Nullable InScopeOf) values[11],
        (@Nullable InvokedByDelegate) values[12],
        (Map<String, JsonNode>) values[13]);
  }
}
