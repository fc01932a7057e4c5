package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Table TABLE =
      table(
          List.of("name", "n"),
          new Object[] {"GetUser", 7L},
          new Object[] {List.of("a", 1L), new BigDecimal("-1.50")},
          new Object[] {null, null},
          new Object[] {true, 0L});
  private static final Table EMPTY = table(List.of("name", "n"));

  private static Table table(List<String> columns, Object[]... rows) {
    return FaceAccess.table(columns, Arrays.asList(rows), ReadReport.EMPTY);
  }

  @Test
  void prints_aligned() {
    assertThat(TABLE)
        .hasToString(
            """
            name         n
            -------  -----
            GetUser      7
            a, 1     -1.50

            true         0
            """);
  }

  @Test
  void a_column_with_other_than_numbers_is_aligned_to_the_left() {
    Table mixed = table(List.of("port"), new Object[] {443L}, new Object[] {"none"});

    assertThat(mixed).hasToString("port\n----\n443\nnone\n");
  }

  @Test
  void prints_plain_digits_and_no_million_zeros() {
    Table numbers =
        table(
            List.of("n"),
            new Object[] {new BigDecimal("1E+3")},
            new Object[] {new BigDecimal("1E+999999")});

    assertThat(numbers.column("n")).containsExactly("1000", "1E+999999");
  }

  @Test
  void csv_keeps_negative_numbers_and_disarms_texts() {
    Table rows = table(List.of("a"), new Object[] {-5L}, new Object[] {"-5"}, new Object[] {"=1"});

    assertThat(rows.toCsv()).isEqualTo("a\n-5\n'-5\n'=1\n");
  }

  @Test
  void csv_disarms_multivalues_that_begin_with_a_negative_number() {
    Table rows = table(List.of("a"), new Object[] {List.of(-5L, 1L)});

    assertThat(rows.toCsv()).isEqualTo("a\n\"'-5, 1\"\n");
  }

  @Test
  void csv_has_empty_cells_for_missing_values() {
    assertThat(TABLE.toCsv()).isEqualTo("name,n\nGetUser,7\n\"a, 1\",-1.50\n,\ntrue,0\n");
  }

  @Test
  void markdown_has_a_row_a_row() {
    assertThat(TABLE.toMarkdown())
        .isEqualTo(
            """
            | name | n |
            | --- | --- |
            | GetUser | 7 |
            | a, 1 | -1.50 |
            |  |  |
            | true | 0 |
            """);
  }

  @Test
  void json_lines_keep_types() {
    assertThat(TABLE.toJsonLines())
        .isEqualTo(
            """
            {"name":"GetUser","n":7}
            {"name":["a",1],"n":-1.50}
            {"name":null,"n":null}
            {"name":true,"n":0}
            """);
  }

  @Test
  void json_lines_escape_and_stay_one_line_a_row() {
    Table rows =
        table(
            List.of("a \"b\""),
            new Object[] {"x\ny\u0000\u2028"},
            new Object[] {new BigDecimal("1E+999999")});

    assertThat(rows.toJsonLines())
        .isEqualTo("{\"a \\\"b\\\"\":\"x\\ny\\u0000\u2028\"}\n{\"a \\\"b\\\"\":1E+999999}\n");
  }

  @Test
  void an_empty_table_prints_its_columns() {
    assertThat(EMPTY).hasToString("name  n\n----  -\n");
    assertThat(EMPTY.toCsv()).isEqualTo("name,n\n");
    assertThat(EMPTY.toMarkdown()).isEqualTo("| name | n |\n| --- | --- |\n");
    assertThat(EMPTY.toJsonLines()).isEmpty();
  }

  @Test
  void gives_rows_by_several_ways() {
    assertThat(TABLE.size()).isEqualTo(4);
    assertThat(TABLE.isEmpty()).isFalse();
    assertThat(TABLE.first()).isEqualTo(TABLE.rows().get(0));
    assertThat(TABLE).containsExactlyElementsOf(TABLE.stream().toList());
    assertThat(TABLE.column("name")).containsExactly("GetUser", "a, 1", "", "true");
  }

  @Test
  void the_first_of_no_rows_is_an_error_or_nothing() {
    assertThat(EMPTY.isEmpty()).isTrue();
    assertThat(EMPTY.findFirst()).isEmpty();
    assertThatThrownBy(EMPTY::first)
        .isInstanceOf(SearchException.class)
        .hasMessage("the table has no row");
  }

  @Test
  void cannot_be_changed_from_outside() {
    List<String> columns = new ArrayList<>(List.of("a"));
    Table table = table(columns, new Object[] {"x"});
    columns.set(0, "b");

    assertThat(table.columns()).containsExactly("a");
    assertThatThrownBy(() -> table.rows().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> table.columns().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void has_its_first_rows() {
    assertThat(TABLE.head(2).rows()).isEqualTo(TABLE.rows().subList(0, 2));
    assertThat(TABLE.head(99).rows()).isEqualTo(TABLE.rows());
    assertThat(TABLE.head(0)).isEmpty();
    assertThatThrownBy(() -> TABLE.head(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fits_a_width() {
    Table wide = table(List.of("name", "what"), new Object[] {"a".repeat(50), "b".repeat(20)});

    assertThat(wide.toText(42))
        .isEqualTo(
            "name                  what\n%s  %s\n%s  %s\n"
                .formatted(
                    "-".repeat(20), "-".repeat(20), "a".repeat(12) + "...[+38]", "b".repeat(20)));
    assertThat(wide.toText(72)).isEqualTo(wide.toString());
    assertThat(wide.toText(1)).isEqualTo(wide.toText(30));
    assertThatThrownBy(() -> wide.toText(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writes_what_it_prints() throws IOException {
    StringWriter all = new StringWriter();
    TABLE.writeCsv(all);
    TABLE.writeMarkdown(all);
    TABLE.writeHtml(all);
    TABLE.writeJsonLines(all);

    assertThat(TABLE.toHtml()).contains("<td>a, 1</td><td class=\"number\">-1.50</td>");
    assertThat(all)
        .hasToString(TABLE.toCsv() + TABLE.toMarkdown() + TABLE.toHtml() + TABLE.toJsonLines());
  }

  @Test
  void tells_when_it_cannot_be_written() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> TABLE.writeCsv(full)).hasMessage("full");
    assertThatThrownBy(() -> TABLE.writeJsonLines(full)).hasMessage("full");
  }
}
