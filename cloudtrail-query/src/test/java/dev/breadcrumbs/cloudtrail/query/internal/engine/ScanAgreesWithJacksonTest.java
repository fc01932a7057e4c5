package dev.breadcrumbs.cloudtrail.query.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.query.FeedKind;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RandomJson;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever the scanner takes, Jackson takes, with the same values. Runs {@code
 * -Dbreadcrumbs.fuzz.records=10000000} records when told to; fewer otherwise.
 */
class ScanAgreesWithJacksonTest {
  private static final List<String> OF_EVENTS =
      List.of(
          "eventVersion", "eventName", "eventSource", "eventTime", "eventType", "eventCategory");

  private static final List<FieldPath> PATHS =
      Stream.of(
              "eventName",
              "errorCode",
              "userIdentity.arn",
              "userIdentity",
              "requestParameters.items.a",
              "requestParameters.a",
              "readOnly",
              "ümlaut")
          .map(FieldPath::parse)
          .toList();

  private long taken;
  private long refused;

  @Test
  void takes_only_what_jackson_takes_and_reads_the_same_values() {
    long records = Long.getLong("breadcrumbs.fuzz.records", 100_000);
    ScannedEvent event = new ScannedEvent(PATHS);
    RandomJson json = new RandomJson(20261124);
    for (long number = 0; number < records; number++) {
      compare(json.record(), event);
    }
    // A scanner that refuses everything would agree, too.
    assertThat(taken).isGreaterThan(records / 10);
    assertThat(refused).isGreaterThan(records / 10);
  }

  private void compare(byte[] record, ScannedEvent event) {
    byte[] window = Arrays.copyOf(record, record.length + 64);
    int end = event.projector().scan(window, 0, record.length);
    if (end < 0) {
      refused++;
      return;
    }
    taken++;
    event.moveTo(window, 0, end);
    String text = new String(record, StandardCharsets.UTF_8);
    // Throws on what is broken, or goes on behind the end.
    JsonNode tree = EventTree.value(record, 0, end);
    assertThat(tree.fieldNames()).toIterable().as(text).containsAnyElementsOf(OF_EVENTS);
    for (FieldPath path : PATHS) {
      assertThat(event.get(path)).as("%s in %s", path, text).isEqualTo(path.valueIn(tree));
    }
  }

  @Test
  void finds_the_same_records_and_problems_in_damaged_files() {
    RandomJson json = new RandomJson(42);
    TableQuery query =
        Search.events()
            .table(PATHS.stream().map(path -> Fields.at(path.toString())).toArray(Field[]::new));
    for (int file = 0; file < 1_000; file++) {
      LogFile log = LogFile.of("file", file(json, file % 2 == 0));
      CloudTrailSource logs = CloudTrail.read(List.of(log));
      Table scanned = FeedKind.SCANNED.run(query, logs, RunOptions.threads(1));
      Table read = FeedKind.TREES.run(query, logs, RunOptions.threads(1));
      assertThat(scanned.report()).isEqualTo(read.report());
      assertThat(scanned.rows()).isEqualTo(read.rows());
      Table loaded = query.run(CloudTrail.load(logs));
      assertThat(loaded.report()).isEqualTo(read.report());
      assertThat(loaded.rows()).isEqualTo(read.rows());
    }
  }

  private static byte[] file(RandomJson json, boolean lines) {
    List<String> records = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      records.add(new String(json.record(), StandardCharsets.ISO_8859_1));
    }
    String text =
        lines ? String.join("\n", records) : "{\"Records\":[" + String.join(",", records) + "]}";
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
