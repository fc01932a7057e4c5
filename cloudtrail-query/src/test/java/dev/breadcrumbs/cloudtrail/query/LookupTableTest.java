package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTableTest {
  private static LookupTable csv(String text) {
    return LookupTable.csv("accounts", new StringReader(text));
  }

  @Test
  void reads_lines_and_cells() {
    assertThat(csv("account,owner\n123456789012,alice\n210987654321,\n"))
        .isEqualTo(
            LookupTable.of(
                "accounts",
                List.of("account", "owner"),
                List.of(List.of("123456789012", "alice"), List.of("210987654321", ""))));
  }

  @Test
  void reads_quotes_with_commas_quotes_and_lines_in_them() {
    assertThat(csv("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\"\r\n").data().rows())
        .containsExactly(List.of("x,\"y\"", "1\r\n2"));
  }

  @Test
  void passes_over_a_byte_order_mark_and_empty_lines() {
    LookupTable table = csv("\uFEFFa,b\n\n1,2\n\n3,4");
    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.data().rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
  }

  @Test
  void a_line_of_other_width_is_an_error_with_its_number() {
    assertThatThrownBy(() -> csv("a,b\n\"1\n\",2\n3\n"))
        .isInstanceOf(SearchException.class)
        .hasMessage("line 4 of lookup table 'accounts' has 1 cells, and not 2 as the first");
  }

  @Test
  void a_quote_that_is_not_closed_is_an_error_with_its_line() {
    assertThatThrownBy(() -> csv("a,b\n1,\"2\n3\n"))
        .hasMessage("line 2 of lookup table 'accounts': a quote is not closed");
  }

  @Test
  void text_behind_a_quote_is_an_error() {
    assertThatThrownBy(() -> csv("a,b\n\"1\"x,2\n"))
        .hasMessageStartingWith("line 2 of lookup table 'accounts': there is text behind");
  }

  @Test
  void a_quote_within_a_plain_cell_is_an_error() {
    assertThatThrownBy(() -> csv("a,b\n1,x\"y\"\n"))
        .hasMessageStartingWith("line 2 of lookup table 'accounts': a quote stands within");
  }

  @Test
  void a_cell_and_a_line_without_end_are_errors() {
    assertThatThrownBy(() -> LookupTable.csv("accounts", endless('x')))
        .isInstanceOf(SearchException.class)
        .hasMessage("line 1 of lookup table 'accounts': a cell is longer than 1000000 characters");
    assertThatThrownBy(() -> LookupTable.csv("accounts", endless(',')))
        .isInstanceOf(SearchException.class)
        .hasMessage("line 1 of lookup table 'accounts': it has more than 10000 cells");
  }

  private static Reader endless(char each) {
    return new Reader() {
      @Override
      public int read(char[] target, int from, int length) {
        Arrays.fill(target, from, from + length, each);
        return length;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void a_text_of_nothing_is_an_error() {
    assertThatThrownBy(() -> csv("\n"))
        .hasMessage("lookup table 'accounts' is empty: a line names the columns");
  }

  @Test
  void two_columns_of_one_name_are_an_error() {
    assertThatThrownBy(() -> csv("a,a\n")).hasMessageContaining("two columns are named 'a'");
  }

  @Test
  void reads_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("accounts.csv"), "account\n123456789012\n");
    assertThat(LookupTable.csv("accounts", file).data().rows())
        .containsExactly(List.of("123456789012"));
  }

  @Test
  void a_file_that_is_not_there_is_an_error(@TempDir Path folder) {
    Path file = folder.resolve("none.csv");
    assertThatThrownBy(() -> LookupTable.csv("accounts", file))
        .isInstanceOf(CloudTrailException.class)
        .hasMessage("cannot read lookup table 'accounts' of " + file);
  }

  @Test
  void a_row_needs_a_cell_a_column() {
    assertThatThrownBy(() -> LookupTable.of("t", List.of("a", "b"), List.of(List.of("1"))))
        .hasMessage("row 1 of lookup table 't' has 1 cells, and not 2");
  }

  @Test
  void a_cell_that_is_no_block_is_an_error() {
    LookupTable table = LookupTable.of("t", List.of("net"), List.of(List.of("192.0.2.0/33")));
    assertThatThrownBy(() -> table.cidr("net"))
        .isInstanceOf(SearchException.class)
        .hasMessage("no address block: '192.0.2.0/33'");
  }

  @Test
  void an_unknown_column_is_an_error() {
    LookupTable table = LookupTable.of("t", List.of("owner"), List.of());
    assertThatThrownBy(() -> table.wildcards("onwer"))
        .hasMessageContaining("no column 'onwer'; this table has [owner]");
  }

  @Test
  void is_a_value() {
    LookupTable table = csv("a\nx\n");
    assertThat(table).isEqualTo(csv("a\nx\n")).hasSameHashCodeAs(csv("a\nx\n"));
    assertThat(table).isNotEqualTo(table.ignoringCase()).isNotEqualTo(table.wildcards("a"));
    assertThat(table).hasToString("accounts[a]");
  }
}
