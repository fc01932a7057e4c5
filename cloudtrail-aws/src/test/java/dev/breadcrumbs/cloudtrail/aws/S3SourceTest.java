package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class S3SourceTest {
  private static final String ONE = "123456789012";
  private static final String TWO = "210987654321";
  private final String bucket = Buckets.create();

  private void put(String... keys) {
    for (String key : keys) {
      Buckets.put(bucket, key, LogFiles.of(key, 2));
    }
  }

  private List<String> keysOf(S3Source source) {
    return source.list().stream().map(S3LogFile::key).toList();
  }

  private S3Source source() {
    return S3Source.of(Buckets.client(), bucket);
  }

  @Test
  void gives_all_log_files_of_a_trail_and_their_events() {
    String first = LogFiles.key(ONE, "eu-central-1", "2026/03/01", "1000");
    String second = LogFiles.key(TWO, "us-east-1", "2026/03/02", "1000");
    put(second, first);

    assertThat(keysOf(source())).containsExactly(first, second);
    ReadReport report = source().read().inspect();
    assertThat(report).hasToString("2 files, 4 records, 0 problems");
  }

  @Test
  void takes_the_accounts_regions_and_days_that_are_asked_for() {
    String wanted = LogFiles.key(ONE, "us-east-1", "2026/03/02", "1000");
    put(
        wanted,
        LogFiles.key(TWO, "us-east-1", "2026/03/02", "1000"),
        LogFiles.key(ONE, "eu-central-1", "2026/03/02", "1000"),
        LogFiles.key(ONE, "us-east-1", "2026/03/01", "2355"),
        LogFiles.key(ONE, "us-east-1", "2026/03/04", "0000"));

    S3Source some = source().accounts(ONE).regions("us-east-1");
    LocalDate second = LocalDate.of(2026, 3, 2);
    assertThat(keysOf(some.days(second, second.plusDays(1)))).containsExactly(wanted);
    assertThat(keysOf(some.from(second).to(second))).containsExactly(wanted);
    assertThat(keysOf(some.from(second))).hasSize(2).startsWith(wanted);
    assertThat(keysOf(some.to(second))).hasSize(2).endsWith(wanted);
  }

  @Test
  void asks_for_no_folder_outside_of_what_is_wanted() throws IOException {
    put(
        LogFiles.key(ONE, "us-east-1", "2026/03/02", "1000"),
        LogFiles.key(TWO, "us-east-1", "2026/03/02", "1000"));
    LocalDate day = LocalDate.of(2026, 3, 2);

    try (FaultyProxy proxy = new FaultyProxy(Buckets.server())) {
      S3Source.of(Buckets.clientOf(proxy.place()), bucket)
          .accounts(ONE)
          .regions("us-east-1")
          .days(day, day)
          .list();

      assertThat(proxy.requests())
          .hasSize(4)
          .noneMatch(request -> request.contains(TWO))
          .last()
          .asString()
          .contains("us-east-1%2F2026%2F03%2F02%2F");
    }
  }

  @Test
  void finds_accounts_below_organisations_and_prefixes() {
    String own = "org trail+1/AWSLogs/" + placed(ONE);
    String first = "org trail+1/AWSLogs/o-exampleorg1/" + placed(ONE);
    String second = "org trail+1/AWSLogs/o-exampleorg1/" + placed(TWO);
    String other = "org trail+1/AWSLogs/o-otherorgid2/" + placed(TWO);
    put(own, first, second, other, "elsewhere/AWSLogs/" + placed(ONE));

    S3Source trail = source().prefix("org trail+1/");
    assertThat(keysOf(trail)).containsExactly(own, first, second, other);
    assertThat(keysOf(trail.organization("o-exampleorg1"))).containsExactly(first, second);
    assertThat(keysOf(trail.accounts(TWO))).containsExactly(second, other);
    assertThat(keysOf(S3Source.at(Buckets.client(), "s3://" + bucket + "/org trail+1"))).hasSize(4);
    assertThat(trail.read().inspect().records()).isEqualTo(8);
  }

  private static String placed(String account) {
    return LogFiles.placed(account, "CloudTrail", "us-east-1", "2026/03/02", "1000");
  }

  @Test
  void leaves_out_what_others_deliver_and_digests_unless_asked_for() {
    String log = "AWSLogs/" + placed(ONE);
    String insight =
        "AWSLogs/" + LogFiles.placed(ONE, "CloudTrail-Insight", "us-east-1", "2026/03/02", "1000");
    String digest =
        "AWSLogs/" + LogFiles.placed(ONE, "CloudTrail-Digest", "us-east-1", "2026/03/02", "100000");
    put(log, insight, digest, "AWSLogs/" + ONE + "/Config/us-east-1/2026/3/2/item.json.gz");

    assertThat(keysOf(source())).containsExactly(insight, log);
    assertThat(keysOf(source().withDigests())).containsExactly(digest, insight, log);
    assertThat(keysOf(source().prefix("AWSLogs/" + ONE + "/CloudTrail-Digest/")))
        .containsExactly(digest);
  }

  @Test
  void goes_on_from_a_folder_deep_in_a_trail() {
    String march = LogFiles.key(ONE, "us-east-1", "2026/03/02", "1000");
    String april = LogFiles.key(ONE, "us-east-1", "2026/04/02", "1000");
    put(march, april);

    S3Source folder = source().prefix("AWSLogs/" + ONE + "/CloudTrail/us-east-1/2026/03/");
    assertThat(keysOf(folder)).containsExactly(march);
    assertThat(keysOf(folder.regions("us-east-1"))).containsExactly(march);
    assertThat(keysOf(folder.from(LocalDate.of(2026, 3, 3)))).isEmpty();
    assertThat(keysOf(source().prefix(april))).containsExactly(april);
  }

  @Test
  void reads_a_folder_without_a_trail_like_a_local_one() {
    put("exports/a.json.gz", "exports/deep/b.json.gz", "exports-2/c.json.gz");

    assertThat(keysOf(source().prefix("exports")))
        .containsExactly("exports/a.json.gz", "exports/deep/b.json.gz");
    assertThatThrownBy(() -> source().prefix("exports").accounts(ONE).list())
        .isInstanceOf(CloudTrailException.class)
        .hasMessageContaining("no AWSLogs/ right below s3://" + bucket + "/exports/");
  }

  @Test
  void tells_what_is_not_there() {
    assertThatThrownBy(() -> source().prefix("nowhere").list())
        .isInstanceOf(CloudTrailException.class)
        .hasMessage("nothing at s3://" + bucket + "/nowhere");
    assertThatThrownBy(() -> S3Source.of(Buckets.client(), "no-such-bucket-1").list())
        .isInstanceOf(CloudTrailException.class)
        .hasMessage(
            "cannot list s3://no-such-bucket-1/AWSLogs/: no such bucket (404 NoSuchBucket)");
    assertThatThrownBy(() -> S3Source.at(Buckets.client(), "https://example.com/x"))
        .isInstanceOf(CloudTrailException.class);
  }

  @Test
  void refuses_what_is_no_account_region_or_organisation() {
    assertThatThrownBy(() -> source().accounts("12345")).hasMessage("no account: 12345");
    assertThatThrownBy(() -> source().regions("us/east")).hasMessage("no region: us/east");
    assertThatThrownBy(() -> source().organization("o")).hasMessage("no organization: o");
  }

  @Test
  void lists_more_objects_than_one_page_holds() {
    put("many/a.json", "many/b.json", "many/c.json", "many/d/e.json", "many/f/g.json");

    BucketListing small = new BucketListing(Buckets.client(), bucket, 2);
    List<String> keys = new ArrayList<>();
    small.objectsIn(KeyRange.all("many/"), object -> keys.add(object.key()));
    assertThat(keys).hasSize(5);
    assertThat(small.foldersIn("many/")).containsExactly("many/d/", "many/f/");
  }

  @Test
  void gives_the_same_events_as_the_bytes_on_disk() {
    byte[] content = LogFiles.of("same", 50);
    String key = LogFiles.key(ONE, "us-east-1", "2026/03/02", "1000");
    Buckets.put(bucket, key, content);

    assertThat(source().read().list()).isEqualTo(CloudTrail.read(content, "a file").list());
  }
}
