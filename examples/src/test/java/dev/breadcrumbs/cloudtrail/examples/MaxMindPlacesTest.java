package dev.breadcrumbs.cloudtrail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a database of one network: real ones may not be passed on. */
class MaxMindPlacesTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file =
        TinyDatabase.write(
            folder.resolve("Tiny-City.mmdb"),
            new byte[] {(byte) 203, 0, 113},
            Map.of(
                "city", Map.of("names", Map.of("en", "San Francisco")),
                "subdivisions", List.of(Map.of("names", Map.of("en", "California"))),
                "country", Map.of("names", Map.of("en", "United States")),
                "location", Map.of("latitude", 37.75, "longitude", -122.5)));
  }

  @Test
  void tells_what_the_database_knows_of_an_address() throws IOException {
    try (MaxMindPlaces places = MaxMindPlaces.open(file)) {
      assertThat(places.locate("203.0.113.42"))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "City", "San Francisco",
                  "Region", "California",
                  "Country", "United States",
                  "lat", "37.75",
                  "lon", "-122.5"));
    }
  }

  @Test
  void knows_nothing_of_other_addresses() throws IOException {
    try (MaxMindPlaces places = MaxMindPlaces.open(file)) {
      assertThat(places.locate("198.51.100.77")).isEmpty();
    }
  }

  @Test
  void refuses_what_is_no_database() throws IOException {
    Path other = Files.writeString(folder.resolve("other.mmdb"), "no database");

    assertThatThrownBy(() -> MaxMindPlaces.open(other)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> MaxMindPlaces.open(folder.resolve("none.mmdb")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void the_example_tells_from_where_people_sign_in() throws Exception {
    String printed = Printed.by(() -> LoginPlaces.main(new String[] {file.toString()}));

    assertThat(printed)
        .isEqualTo(
            """
            actor   Country        City           count  addresses
            ------  -------------  -------------  -----  ------------
            bstoll  United States  San Francisco      4  203.0.113.42
            """);
  }
}
