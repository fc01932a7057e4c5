package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake shows the call that it is in, and nothing of the library. */
class ShownMistakeTest {
  static Stream<ThrowingCallable> mistakes() {
    return Stream.of(
        () -> events().stats(count()).by(EVENT_NAME).sort(desc("cuont")),
        () -> EVENT_NAME.matches("a(b"),
        () -> SOURCE_IP_ADDRESS.cidr("192.0.2.0/40"),
        () -> Spl.parse("* | stat count by eventName"),
        () -> Spl.parse("* | stats count by evntName"),
        () -> Spl.parse("* | eval x=len(eventName | stats count"),
        () -> Spl.parse("`mymacro` | stats count"),
        () -> Spl.parse("* | lookup accounts account as recipientAccountId"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_has_no_cause_and_begins_at_the_call(ThrowingCallable mistake) {
    SearchException told = catchThrowableOfType(SearchException.class, mistake);

    assertThat(told).hasNoCause();
    assertThat(told.getStackTrace()[0].getClassName()).startsWith(getClass().getName());
  }

  @Test
  void an_unknown_table_is_told_with_the_way_to_give_one() {
    assertThatThrownBy(() -> Spl.parse("| inputlookup accounts.csv"))
        .hasMessageStartingWith("no lookup table 'accounts.csv' at line 1, column 15; give it one:")
        .hasMessageContaining("SplEnvironment.lookup(LookupTable.csv(...)), or --lookup with hunt");
  }
}
