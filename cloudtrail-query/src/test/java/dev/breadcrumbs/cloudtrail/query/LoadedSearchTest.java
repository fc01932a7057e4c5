package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.dc;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.earliest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.latest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.values;
import static dev.breadcrumbs.cloudtrail.query.Fields.ACCESS_KEY_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_TIME;
import static dev.breadcrumbs.cloudtrail.query.Fields.MFA_USED;
import static dev.breadcrumbs.cloudtrail.query.Fields.READ_ONLY;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches on loaded events, beside the same on the files: usual events, and very unusual ones. */
class LoadedSearchTest {
  private static final int EVENTS = 40_000;

  /** Values of fields that have columns, in forms that a column holds and in those it does not. */
  private static final List<String> MEMBERS =
      List.of(
          "'eventName':'ConsoleLogin'",
          "'eventName':'GetObject'",
          "'eventName':'Get\\u004fbject'",
          "'eventName':['GetObject','PutObject']",
          "'eventName':7",
          "'eventName':null",
          "'eventName':'GetObject','eventName':'PutObject'",
          "'errorCode':'AccessDenied'",
          "'errorCode':true",
          "'errorCode':'true'",
          "'errorCode':''",
          "'errorCode':{'code':'AccessDenied'}",
          "'errorCode':'a lone \\ud83d'",
          "'errorCode':'?'",
          "'eventTime':'2026-03-01T10:00:00Z'",
          "'eventTime':'2026-03-01T10:00:00.5Z'",
          "'eventTime':'2026-03-02T10:00:00+01:00'",
          "'eventTime':'soon'",
          "'eventTime':1767225600",
          "'eventID':'f7ba6cb1-2d4f-4a9c-9f0e-0a1b2c3d4e5f'",
          "'eventID':'00000000-0000-0000-0000-000000000001'",
          "'eventID':'EXAMPLE'",
          "'readOnly':true",
          "'readOnly':false",
          "'readOnly':'true'",
          "'userIdentity':{'userName':'alice'}",
          "'userIdentity':{'arn':'arn:aws:iam::123456789012:user/bob'}",
          "'userIdentity':[{'userName':'carol'},{'userName':'dave'}]",
          "'userIdentity':'nobody'",
          "'requestParameters':{'roleArn':'arn:aws:iam::123456789012:role/eve'}",
          "'requestParameters':{'bucketName':'logs'}",
          "'responseElements':{'ConsoleLogin':'Failure'}",
          "'additionalEventData':{'MFAUsed':'No'}",
          "'sourceIPAddress':'192.0.2.17'",
          "'sourceIPAddress':'2001:db8::1'");

  private static final CloudTrailLogs LOGS = CloudTrail.read(lines(), "events.json");
  private static final LoadedEvents LOADED = CloudTrail.load(LOGS);

  private static byte[] lines() {
    SplittableRandom random = new SplittableRandom(20261124);
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < EVENTS; number++) {
      List<String> members = new ArrayList<>(List.of("'eventVersion':'1.08'"));
      for (int more = random.nextInt(1, 5); more > 0; more--) {
        members.add(MEMBERS.get(random.nextInt(MEMBERS.size())));
      }
      lines.append("{").append(String.join(",", members)).append("}\n");
    }
    return lines.toString().replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  static List<TableQuery> searches() {
    Field splunkError = Vocabulary.SPLUNK.field("errorCode");
    Instant time = Instant.parse("2026-03-01T10:00:00Z");
    return List.of(
        events().stats(count()).by(EVENT_NAME),
        events().stats(count()).by(ERROR_CODE.orElse("success")),
        events().stats(count()).by(splunkError),
        events().stats(count()).by(USER_NAME, MFA_USED.orElse("-")),
        events().stats(count(), count(EVENT_NAME), dc(EVENT_NAME), values(EVENT_TIME)),
        events().stats(count()),
        events().stats(earliest(EVENT_NAME), latest(EVENT_NAME), count()).by(USER_NAME),
        events().stats(count()).by(EVENT_NAME, READ_ONLY, requestParameter("bucketName")),
        events().stats(count()).by(requestParameter("bucketName")),
        events().stats(count()).by(EVENT_ID),
        events().top(3, USER_NAME),
        events().top(0, EVENT_NAME),
        events().filter(EVENT_NAME.eq("GetObject")).table(EVENT_NAME, EVENT_TIME, at("errorCode")),
        events().filter(EVENT_NAME.in("GetObject", "7").not()).stats(count()).by(EVENT_NAME),
        events().filter(ERROR_CODE.eq(true)).table(ERROR_CODE, EVENT_ID),
        events().filter(ERROR_CODE.eq("a lone \ud83d")).table(ERROR_CODE),
        events().filter(ERROR_CODE.ne("AccessDenied")).stats(count()).by(ERROR_CODE),
        events().filter(ERROR_CODE.missing()).stats(count()).by(EVENT_NAME),
        events().filter(ERROR_CODE.exists().and(EVENT_NAME.exists())).stats(count()),
        events().filter(splunkError.eq("failure")).table(USER_NAME, ERROR_CODE),
        events().filter(splunkError.exists()).stats(count()),
        events().filter(USER_NAME.missing()).stats(count()).by(EVENT_NAME),
        events().filter(USER_NAME.eq("ALICE").ignoringCase()).stats(count()).by(USER_NAME),
        events().filter(EVENT_TIME.since(time)).table(EVENT_TIME, at("userIdentity")),
        events().filter(EVENT_TIME.before(time).not()).stats(count()).by(EVENT_TIME),
        events().filter(SOURCE_IP_ADDRESS.cidr("192.0.2.0/24")).stats(count()),
        events()
            .filter(
                requestParameter("bucketName")
                    .eq("logs")
                    .or(EVENT_NAME.like("Console*"))
                    .or(USER_NAME.eq("dave"))
                    .and(READ_ONLY.eq(true).not()))
            .table(EVENT_NAME, USER_NAME, READ_ONLY, requestParameter("bucketName")),
        events()
            .rex(EVENT_NAME, "^(?<verb>[A-Z][a-z]+)")
            .filter(at("verb").exists())
            .stats(count())
            .by(at("verb"), ERROR_CODE.orElse("-")),
        events().rename(EVENT_NAME, "call").stats(count()).by(at("call")));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void give_the_same_rows_as_on_the_files(TableQuery search) {
    Table expected = FeedKind.SCANNED.run(search, LOGS, RunOptions.threads(1));

    for (int threads : new int[] {1, 2, 3}) {
      Table found = search.run(LOADED, RunOptions.threads(threads));
      assertThat(found.rows()).isEqualTo(expected.rows());
      assertThat(found.report()).isEqualTo(expected.report());
    }
  }

  @Test
  void can_run_at_the_same_time() throws Exception {
    ExecutorService host = Executors.newFixedThreadPool(4);
    try {
      List<Future<Table>> running = new ArrayList<>();
      for (TableQuery search : searches()) {
        running.add(host.submit(() -> search.run(LOADED, RunOptions.threads(2))));
        running.add(host.submit(() -> search.run(LOADED, RunOptions.threads(1))));
      }
      for (int at = 0; at < running.size(); at += 2) {
        assertThat(running.get(at).get().rows()).isEqualTo(running.get(at + 1).get().rows());
      }
    } finally {
      host.shutdown();
    }
  }

  @Test
  void find_each_of_more_values_than_two_bytes_can_number() {
    StringBuilder lines = new StringBuilder();
    for (int number = 0; number < 70_000; number++) {
      lines.append("{\"eventName\":\"GetObject\",\"userIdentity\":{\"accessKeyId\":\"AKIAEXAMPLE");
      lines.append(number).append("\"}}\n");
    }
    LoadedEvents loaded =
        CloudTrail.load(
            CloudTrail.read(lines.toString().getBytes(StandardCharsets.UTF_8), "keys.json"));

    assertThat(
            events()
                .stats(dc(ACCESS_KEY_ID))
                .run(loaded)
                .first()
                .get("dc(userIdentity.accessKeyId)"))
        .isEqualTo(70_000L);
    assertThat(events().stats(count()).by(ACCESS_KEY_ID).run(loaded).size()).isEqualTo(70_000);
    assertThat(
            events()
                .filter(ACCESS_KEY_ID.endsWith("MPLE69999"))
                .table(ACCESS_KEY_ID)
                .run(loaded)
                .rows())
        .hasSize(1);
  }

  @Test
  void give_the_same_typed_events_as_on_the_files() {
    Search search = events().filter(USER_NAME.eq("dave").or(ERROR_CODE.eq("?")));

    assertThat(search.list(LOADED)).isNotEmpty().isEqualTo(search.list(LOGS));
  }

  @Test
  void find_nothing_where_nothing_was_loaded() {
    LoadedEvents none = CloudTrail.load(CloudTrail.of());

    assertThat(events().table(EVENT_NAME).run(none).isEmpty()).isTrue();
    assertThat(events().stats(count()).run(none).first().get("count")).isEqualTo(0L);
  }
}
