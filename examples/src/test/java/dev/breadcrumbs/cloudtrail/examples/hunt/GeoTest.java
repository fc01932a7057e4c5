package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.TinyDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoTest {
  private static final byte[] NETWORK = {(byte) 203, 0, 113};

  @TempDir Path folder;
  private String cities;

  @BeforeEach
  void write() throws IOException {
    cities = database("Tiny-City", "city", "San Francisco");
  }

  private String database(String type, String part, String name) throws IOException {
    return TinyDatabase.write(
            folder.resolve(type + ".mmdb"),
            type,
            NETWORK,
            Map.of(
                part,
                Map.of("names", Map.of("en", name)),
                "country",
                Map.of("names", Map.of("en", "United States"))))
        .toString();
  }

  @Test
  void a_search_may_ask_for_places() {
    HuntRun run =
        HuntRun.of(
            "search",
            "eventName=ConsoleLogin | iplocation src_ip | stats count by City, Country",
            SAMPLE,
            "--geo",
            cities);

    assertThat(run.out()).endsWith("San Francisco  United States      4\n");
  }

  @Test
  void a_view_with_addresses_gets_their_places() {
    HuntRun run = HuntRun.of("view", "console-logins", SAMPLE, "--geo", cities);

    assertThat(run.out()).contains("| iplocation addresses\n", "San Francisco", "Country");
    assertThat(HuntRun.of("view", "errors", SAMPLE, "--geo", cities).err())
        .isEqualTo("hunt: view errors has no column of addresses, so --geo tells nothing\n");
  }

  @Test
  void findings_tell_the_places_of_addresses_behind_them() {
    assertThat(HuntRun.of("detect", SAMPLE, "--geo", cities, "--min-level", "high").out())
        .contains("  us-west-1  203.0.113.42 (San Francisco, United States)  PutBucketAcl ")
        .contains("  us-west-1  198.51.100.77  10 events, ");
    assertThat(HuntRun.of("detect", SAMPLE, "--geo", cities, "--format", "json").err())
        .isEqualTo("hunt: --geo tells places in the table alone, and not in json\n");
  }

  @Test
  void a_database_of_countries_will_do() throws IOException {
    String countries = database("Tiny-Country", "continent", "North America");

    assertThat(HuntRun.of("detect", SAMPLE, "--geo", countries, "--min-level", "high").out())
        .contains("  203.0.113.42 (United States)  PutBucketAcl ");
  }

  @Test
  void what_tells_no_places_is_refused() throws IOException {
    String networks = database("GeoLite2-ASN", "city", "none");
    String none = Files.writeString(folder.resolve("other.mmdb"), "no database").toString();

    assertThat(HuntRun.of("detect", SAMPLE, "--geo", networks).err())
        .isEqualTo(
            "hunt: %s: no database of places: a database of GeoLite2-ASN, and not of cities or countries\n"
                .formatted(networks));
    assertThat(HuntRun.of("detect", SAMPLE, "--geo", none).err())
        .startsWith("hunt: " + none + ": no database of places: ");
    HuntRun missing = HuntRun.of("view", "errors", SAMPLE, "--geo", "gone.mmdb");
    assertThat(missing.err()).isEqualTo("hunt: no such file: gone.mmdb\n");
    assertThat(missing.exitCode()).isEqualTo(2);
  }
}
