package dev.breadcrumbs.cloudtrail.query.internal.command.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Account;
import dev.breadcrumbs.cloudtrail.query.internal.plan.FilledFields;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionStageTest {
  private static final int EVENTCOUNT = 3;
  private static final int CLOSED = 4;

  private static List<Object[]> run(TransactionTerms transaction, List<Object[]> rows) {
    return new TransactionStage(
            transaction,
            new RowPlace(1, "_time"),
            new FilledFields(List.of(), List.of()),
            2,
            EVENTCOUNT,
            CLOSED,
            new Lacking(0, true, List.of("user", "_time")),
            Account::unbounded)
        .apply(rows);
  }

  private static Object[] row(String user, long time) {
    return new Object[] {user, time, null, null, null};
  }

  private static TransactionTerms byUser() {
    return TransactionTerms.by(List.of(new NamedValue("user", new RowPlace(0, "user"))));
  }

  private static List<Object[]> oneMoreThanMayBeOpen() {
    List<Object[]> rows = new ArrayList<>();
    for (int user = 0; user <= TransactionTerms.MOST_OPEN; user++) {
      rows.add(row("user" + user, user));
    }
    rows.add(row("user0", TransactionTerms.MOST_OPEN + 1L));
    return rows;
  }

  @Test
  void the_transaction_that_has_waited_longest_is_evicted_beyond_the_bound() {
    List<Object[]> kept = run(byUser().keepEvicted(), oneMoreThanMayBeOpen());

    assertThat(kept).hasSize(TransactionTerms.MOST_OPEN + 2);
    assertThat(kept.get(0)).startsWith("user0").endsWith(1L, 0L);
    assertThat(kept.get(1)).startsWith("user1").endsWith(1L, 0L);
    assertThat(kept.get(2)).startsWith("user2").endsWith(1L, 1L);
    assertThat(kept.get(kept.size() - 1)).startsWith("user0").endsWith(1L, 1L);
  }

  @Test
  void what_is_evicted_is_left_out() {
    assertThat(run(byUser(), oneMoreThanMayBeOpen())).hasSize(TransactionTerms.MOST_OPEN);
  }

  @Test
  void a_transaction_has_a_thousand_events_unless_told_otherwise() {
    List<Object[]> rows = new ArrayList<>();
    for (int at = 0; at < 1_500; at++) {
      rows.add(row("alice", at));
    }
    assertThat(run(byUser(), rows))
        .extracting(row -> row[EVENTCOUNT])
        .containsExactly(1_000L, 500L);
  }
}
