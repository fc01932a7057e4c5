package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordMappingTest {
  private static Table table(List<String> columns, Object... values) {
    return FaceAccess.table(columns, List.<Object[]>of(values), ReadReport.EMPTY);
  }

  record Counted(String eventName, long count) {}

  @Test
  void a_component_takes_the_column_of_its_name() {
    Table table = table(List.of("count", "eventName"), 7L, "GetUser");

    assertThat(table.as(Counted.class)).containsExactly(new Counted("GetUser", 7));
  }

  record Login(String userName, String mfaUsed) {}

  @Test
  void case_and_signs_do_not_count_where_no_name_is_the_same() {
    assertThat(table(List.of("user_name", "MFA-Used"), "alice", "No").as(Login.class))
        .containsExactly(new Login("alice", "No"));
  }

  @Test
  void the_last_name_of_a_path_is_enough() {
    assertThat(
            table(List.of("userIdentity.userName", "additionalEventData.MFAUsed"), "alice", "No")
                .as(Login.class))
        .containsExactly(new Login("alice", "No"));
  }

  @Test
  void the_exact_name_wins() {
    assertThat(
            table(List.of("USERNAME", "userName", "x.userName", "mfaUsed"), "a", "b", "c", "No")
                .as(Login.class))
        .containsExactly(new Login("b", "No"));
  }

  record Aggregated(long dcUserIdentityArn) {}

  @Test
  void an_aggregate_takes_a_component_spelled_without_its_signs() {
    assertThat(table(List.of("dc(userIdentity.arn)"), 3L).as(Aggregated.class))
        .containsExactly(new Aggregated(3));
  }

  record AllTypes(
      String text,
      int small,
      Long boxed,
      double fraction,
      BigDecimal exact,
      boolean flag,
      Instant time,
      List<String> list,
      Optional<String> optional,
      Object any) {}

  private static final List<String> ALL =
      Arrays.stream(AllTypes.class.getRecordComponents()).map(each -> each.getName()).toList();

  @Test
  void values_become_what_the_components_are() {
    Instant time = Instant.parse("2024-03-01T10:00:00Z");
    Table table =
        table(
            ALL,
            List.of("a", 1L),
            "12",
            5L,
            new BigDecimal("0.5"),
            7L,
            "true",
            "2024-03-01T10:00:00Z",
            "x",
            3L,
            true);

    assertThat(table.as(AllTypes.class))
        .containsExactly(
            new AllTypes(
                "a, 1",
                12,
                5L,
                0.5,
                new BigDecimal("7"),
                true,
                time,
                List.of("x"),
                Optional.of("3"),
                true));
  }

  @Test
  void missing_values_become_null_or_empty() {
    Table table = table(ALL, null, 1L, null, 1L, null, false, null, null, null, null);

    assertThat(table.as(AllTypes.class))
        .containsExactly(
            new AllTypes(null, 1, null, 1, null, false, null, List.of(), Optional.empty(), null));
  }

  @Test
  void no_rows_give_no_records() {
    Table empty = FaceAccess.table(List.of("eventName", "count"), List.of(), ReadReport.EMPTY);

    assertThat(empty.as(Counted.class)).isEmpty();
  }

  private static void fails(Table table, Class<? extends Record> type, String message) {
    assertThatThrownBy(() -> table.as(type))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_component_without_a_column_is_an_error_also_without_rows() {
    fails(
        FaceAccess.table(List.of("eventName"), List.of(), ReadReport.EMPTY),
        Counted.class,
        "Counted needs a column 'count'; this table has [eventName]");
  }

  @Test
  void a_component_of_two_columns_is_an_error() {
    fails(
        table(List.of("a.userName", "b.userName", "mfaUsed"), "a", "b", "No"),
        Login.class,
        "Login.userName could be several columns of [a.userName, b.userName, mfaUsed]");
  }

  @Test
  void a_value_of_another_type_is_an_error() {
    List<String> columns = List.of("eventName", "count");
    fails(
        table(columns, "a", "many"), Counted.class, "column 'count' has 'many', which is no long");
    fails(
        table(columns, "a", new BigDecimal("1.5")),
        Counted.class,
        "column 'count' has '1.5', which is no long");
    fails(
        table(columns, "a", new BigDecimal("9223372036854775808")),
        Counted.class,
        "column 'count' has '9223372036854775808', which is no long");
    fails(
        table(columns, "a", List.of(1L, 2L)),
        Counted.class,
        "column 'count' has '1, 2', which is no long");
  }

  @Test
  void a_missing_value_for_a_primitive_is_an_error() {
    fails(
        table(List.of("eventName", "count"), "a", null),
        Counted.class,
        "column 'count' is missing here, and long cannot be null");
  }

  record Choosy(long count) {
    Choosy {
      if (count > 5) {
        throw new IllegalArgumentException("too many: " + count);
      }
    }
  }

  @Test
  void a_record_that_refuses_a_row_is_an_error_with_the_row() {
    fails(
        table(List.of("count"), 7L),
        Choosy.class,
        "the record refused the row {count=7}: java.lang.IllegalArgumentException: too many: 7");
  }
}
