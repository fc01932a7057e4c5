package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class S3MarkerTest {
  private static final String ACCOUNT = "123456789012";
  private final String bucket = Buckets.create();

  private String put(String region, String day, String time) {
    String key = LogFiles.key(ACCOUNT, region, day, time);
    Buckets.put(bucket, key, LogFiles.of(key, 1));
    return key;
  }

  private S3Source source() {
    return S3Source.of(Buckets.client(), bucket);
  }

  private static S3Marker saved(S3Marker marker) {
    return S3Marker.parse(marker.toString());
  }

  @Test
  void gives_only_what_is_new_in_any_region() {
    put("eu-west-1", "2026/03/01", "1000");
    put("us-east-1", "2026/03/01", "1000");
    S3Marker marker = saved(S3Marker.NONE.and(source().list()));
    assertThat(source().after(marker).list()).isEmpty();

    String later = put("eu-west-1", "2026/03/01", "1005");
    assertThat(source().after(marker).list()).extracting(S3LogFile::key).containsExactly(later);
  }

  @Test
  void gives_what_was_delivered_late() {
    put("us-east-1", "2026/03/01", "1000");
    S3Marker marker = saved(S3Marker.NONE.and(source().list()));

    String late = put("us-east-1", "2026/03/01", "0630");
    assertThat(source().after(marker).list()).extracting(S3LogFile::key).containsExactly(late);
  }

  @Test
  void stays_small_and_lists_from_where_it_was() throws IOException {
    put("us-east-1", "2026/03/01", "1000");
    String last = put("us-east-1", "2026/03/02", "1000");
    S3Marker marker = saved(S3Marker.NONE.and(source().list()));

    assertThat(marker.toString()).contains("20260301T1000Z").hasSizeLessThan(600);
    assertThat(marker.start(bucket, "AWSLogs/" + ACCOUNT + "/CloudTrail/us-east-1/"))
        .hasValueSatisfying(start -> assertThat(start).isLessThan(last));
    try (FaultyProxy proxy = new FaultyProxy(Buckets.server())) {
      S3Source.of(Buckets.clientOf(proxy.place()), bucket).after(marker).list();
      assertThat(proxy.requests()).last().asString().contains("start-after=");
    }
  }

  @Test
  void gives_again_what_was_not_added() {
    put("us-east-1", "2026/03/01", "1000");
    String unread = put("us-east-1", "2026/03/01", "1005");
    List<S3LogFile> read =
        source().list().stream().filter(file -> !file.key().equals(unread)).toList();

    S3Marker marker = saved(S3Marker.NONE.and(read));
    assertThat(source().after(marker).list()).extracting(S3LogFile::key).containsExactly(unread);
  }

  @Test
  void remembers_files_outside_of_a_trail_one_by_one() {
    Buckets.put(bucket, "x/b.json", LogFiles.of("b", 1));
    S3Source exports = source().prefix("x/");
    S3Marker marker = saved(S3Marker.NONE.and(exports.list()));
    Buckets.put(bucket, "x/a.json", LogFiles.of("a", 1));

    assertThat(exports.after(marker).list()).extracting(S3LogFile::key).containsExactly("x/a.json");
  }

  @Test
  void refuses_a_text_that_is_no_marker() {
    assertThatThrownBy(() -> S3Marker.parse("{}")).isInstanceOf(CloudTrailException.class);
    assertThatThrownBy(() -> S3Marker.parse("x")).isInstanceOf(CloudTrailException.class);
    assertThatThrownBy(() -> S3Marker.parse("null")).isInstanceOf(CloudTrailException.class);
  }
}
