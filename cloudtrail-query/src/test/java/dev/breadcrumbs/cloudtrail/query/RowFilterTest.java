package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions on rows, made with the fields that the rows were made of. */
class RowFilterTest {
  private static final List<CloudTrailEvent> EVENTS =
      List.of(
          CloudTrailEvent.parse("{\"eventName\":\"A\",\"userIdentity\":{\"userName\":\"alice\"}}"),
          CloudTrailEvent.parse("{\"eventName\":\"B\",\"errorCode\":\"AccessDenied\"}"));

  private static List<String> names(TableQuery query) {
    return query.table("eventName").run(EVENTS).column("eventName");
  }

  @Test
  void a_computed_field_is_its_column() {
    TableQuery rows = events().table(EVENT_NAME, USER_NAME);

    assertThat(names(rows.filter(USER_NAME.eq("alice")))).containsExactly("A");
    assertThat(names(rows.filter(USER_NAME.missing()))).containsExactly("B");
  }

  @Test
  void a_column_is_what_it_holds_and_not_what_its_field_would_make_of_others() {
    Field call = ERROR_CODE.as("eventName");
    TableQuery rows = events().table(EVENT_NAME, ERROR_CODE);

    assertThat(names(rows.filter(call.eq("A")))).containsExactly("A");
  }

  @Test
  void a_default_counts_on_rows_too() {
    TableQuery rows = events().table(EVENT_NAME, ERROR_CODE);

    assertThat(names(rows.filter(ERROR_CODE.orElse("none").eq("none")))).containsExactly("A");
  }

  @Test
  void a_field_of_another_name_takes_the_columns_that_it_is_made_of() {
    TableQuery rows = events().table(EVENT_NAME, ERROR_CODE);

    assertThat(names(rows.filter(ERROR_CODE.as("code").exists()))).containsExactly("B");
  }

  @Test
  void a_constant_field_needs_its_column() {
    Field product = Vocabulary.SPLUNK.field("vendor_product");
    TableQuery rows = events().stats(count()).by(EVENT_NAME);

    assertThatThrownBy(() -> rows.filter(product.exists()))
        .isInstanceOf(SearchException.class)
        .hasMessage("no column 'vendor_product'; this table has [eventName, count]");
  }
}
