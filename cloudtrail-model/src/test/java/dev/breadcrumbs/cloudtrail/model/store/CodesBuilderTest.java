package dev.breadcrumbs.cloudtrail.model.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesBuilderTest {
  @ParameterizedTest
  @ValueSource(ints = {255, 256, 65_535, 65_536, 70_000_000})
  void gives_back_all_codes_whatever_the_largest_is(int largest) {
    CodesBuilder builder = new CodesBuilder();
    for (int event = 0; event < 3_000; event++) {
      builder.add(event == 2_000 ? largest : event % 200);
    }
    Codes codes = builder.build();

    for (int event = 0; event < 3_000; event++) {
      assertThat(codes.get(event)).isEqualTo(event == 2_000 ? largest : event % 200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 65_536})
  void selects_and_counts_ranges(int largest) {
    CodesBuilder builder = new CodesBuilder();
    for (int event = 0; event < 7; event++) {
      builder.add(event % 2 == 0 ? largest : 3);
    }
    Codes codes = builder.build();
    byte[] marks = new byte[largest + 1];
    marks[largest] = 1;
    int[] found = new int[7];
    int[] counts = new int[largest + 1];
    counts[3] = 10;
    int[] copied = new int[3];

    assertThat(codes.select(1, 6, marks, found)).isEqualTo(2);
    codes.count(1, 6, counts);
    codes.copy(new int[] {6, 1, 0}, 3, copied);

    assertThat(found).startsWith(2, 4);
    assertThat(counts[largest]).isEqualTo(2);
    assertThat(counts[3]).isEqualTo(13);
    assertThat(copied).containsExactly(largest, 3, largest);
  }
}
