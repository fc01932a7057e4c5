package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.RECIPIENT_ACCOUNT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.TIME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.breadcrumbs.cloudtrail.query.internal.spl.SplContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTextTest {
  private static final LookupTable ACCOUNTS =
      LookupTable.of("accounts", List.of("account", "owner", "env"), List.of());
  private static final AddressResolver NOWHERE = address -> Map.of();
  private static final TableQuery COUNTS = events().stats(count()).by(USER_NAME);

  @ParameterizedTest
  @MethodSource({"times", "charts", "transactions", "lookups", "subsearches", "options"})
  void prints_and_equals(Supplier<Pipeline<?>> plan, String text) {
    assertThat(plan.get()).hasToString(text).isEqualTo(plan.get()).hasSameHashCodeAs(plan.get());
  }

  private static Arguments of(Supplier<Pipeline<?>> plan, String text) {
    return arguments(plan, text);
  }

  static Stream<Arguments> times() {
    return Stream.of(
        of(() -> events().earliest("-24h@h"), "earliest=-24h@h"),
        of(() -> events().earliest("-1d").latest("now"), "earliest=-1d | search latest=now"),
        of(
            () -> events().latest("2024-05-01T10:00:00Z").stats(count()),
            "latest=\"2024-05-01T10:00:00Z\" | stats count"),
        of(
            () -> events().bin(TIME, "1h").stats(count()).by(TIME),
            "* | bin span=1h _time | stats count by _time"),
        of(
            () -> events().bin(at("requestParameters.n"), "100", "size class"),
            "* | bin span=100 requestParameters.n as \"size class\""));
  }

  static Stream<Arguments> options() {
    Aggregates calls = Aggregates.aggregates(count()).by(USER_NAME);
    return Stream.of(
        of(() -> COUNTS.without(at("count")), "* | stats count by userName | fields - count"),
        of(() -> events().without(EVENT_NAME.as("x"), USER_NAME), "* | fields - raw.x, userName"),
        of(() -> events().streamstats(calls, Window.all()), "* | streamstats count by userName"),
        of(
            () -> events().streamstats(calls, Window.last(5).withoutCurrent()),
            "* | streamstats current=f window=5 count by userName"),
        of(
            () -> events().streamstats(calls, Window.all().withoutCurrent()),
            "* | streamstats current=f count by userName"),
        of(
            () -> events().dedup(DedupOptions.USUAL.keep(2).keepingEmpty(), USER_NAME),
            "* | dedup 2 userName keepempty=t"),
        of(
            () -> events().dedup(DedupOptions.USUAL.ofNeighbours(), USER_NAME),
            "* | dedup userName consecutive=t"),
        of(() -> events().mvexpand(EVENT_NAME, 3), "* | mvexpand eventName limit=3"),
        of(
            () -> events().makemv(EVENT_NAME, ",", true),
            "* | makemv delim=\",\" allowempty=t eventName"),
        of(
            () -> events().top(3, EVENT_NAME).by(USER_NAME),
            "* | top limit=3 eventName by userName"),
        of(
            () -> events().rare(2, TopOptions.USUAL.other("rest"), EVENT_NAME).by(USER_NAME),
            "* | rare limit=2 useother=t otherstr=\"rest\" eventName by userName"),
        of(
            () -> events().top(EVENT_NAME.orElse("none").as("x")).by(USER_NAME.as("y")),
            "* | eval y=userName | eval x=coalesce(eventName, \"none\") | top x by y"),
        of(
            () -> events().iplocation(SOURCE_IP_ADDRESS, NOWHERE, "", true),
            "* | iplocation allfields=t sourceIPAddress"));
  }

  @Test
  void refuses_options_that_nothing_can_meet() {
    assertThatThrownBy(() -> Window.last(0))
        .isInstanceOf(SearchException.class)
        .hasMessage("a window is between 1 and 10000, not 0");
    assertThatThrownBy(() -> DedupOptions.USUAL.keep(0))
        .isInstanceOf(SearchException.class)
        .hasMessage("dedup keeps 1 row or more, not 0");
    assertThatThrownBy(() -> events().without())
        .isInstanceOf(SearchException.class)
        .hasMessage("fields - needs a field");
    assertThatThrownBy(() -> events().top(EVENT_NAME).by())
        .isInstanceOf(SearchException.class)
        .hasMessage("by needs a field");
  }

  static Stream<Arguments> charts() {
    return Stream.of(
        of(() -> events().chart(Chart.time(count())), "* | timechart count"),
        of(
            () ->
                events()
                    .chart(
                        Chart.time(count(), Aggregate.dc(EVENT_NAME).as("calls"))
                            .span("1h")
                            .by(USER_NAME)
                            .limit(3)
                            .withoutOther()
                            .withoutNull()
                            .withGaps()),
            "* | timechart span=1h limit=3 useother=f usenull=f cont=f count, dc(eventName) as calls"
                + " by userName"),
        of(
            () -> events().chart(Chart.time(count()).bins(20)).head(3),
            "* | timechart bins=20 count | head 3"),
        of(
            () -> events().chart(Chart.over(USER_NAME, count()).by(ERROR_CODE)),
            "* | chart count over userName by raw.errorCode as errorCode"));
  }

  static Stream<Arguments> transactions() {
    return Stream.of(
        of(
            () -> events().transaction(Transaction.by(USER_NAME, ERROR_CODE)),
            "* | transaction userName, raw.errorCode"),
        of(
            () ->
                events()
                    .transaction(
                        Transaction.by()
                            .maxspan(Duration.ofMinutes(30))
                            .maxpause(Duration.ofMillis(1500))
                            .maxevents(10)
                            .keepEvicted()),
            "* | transaction maxspan=1800s maxpause=1500ms maxevents=10 keepevicted=t"),
        of(
            () ->
                events()
                    .transaction(
                        Transaction.by(USER_NAME)
                            .startsWith(EVENT_NAME.eq("Login"))
                            .endsWith(ERROR_CODE.exists())),
            "* | transaction userName startswith=eval(eventName=\"Login\")"
                + " endswith=eval(isnotnull('raw.errorCode'))"));
  }

  static Stream<Arguments> lookups() {
    Lookup lookup = Lookup.in(ACCOUNTS).on("account", RECIPIENT_ACCOUNT_ID);
    return Stream.of(
        of(() -> events().lookup(lookup), "* | lookup accounts account as recipientAccountId"),
        of(
            () -> events().lookup(lookup.output("owner").outputAs("env", "stage").onlyNew()),
            "* | lookup accounts account as recipientAccountId OUTPUTNEW owner, env as stage"),
        of(
            () ->
                COUNTS
                    .rename("userName", "owner")
                    .lookup(Lookup.in(ACCOUNTS).on("owner", at("owner"))),
            COUNTS + " | rename userName as owner | lookup accounts owner"),
        of(() -> events().iplocation(SOURCE_IP_ADDRESS, NOWHERE), "* | iplocation sourceIPAddress"),
        of(
            () -> events().iplocation(SOURCE_IP_ADDRESS, NOWHERE, "src_"),
            "* | iplocation prefix=src_ sourceIPAddress"));
  }

  static Stream<Arguments> subsearches() {
    return Stream.of(
        of(
            () -> COUNTS.append(events().filter(EVENT_NAME.eq("A")).stats(count())),
            COUNTS + " | append [search * | where eventName=\"A\" | stats count]"),
        of(
            () -> events().join(Join.inner(COUNTS, USER_NAME)),
            "* | join userName [search " + COUNTS + "]"),
        of(
            () -> COUNTS.join(Join.left(COUNTS, USER_NAME).max(0)),
            COUNTS + " | join type=left max=0 userName [search " + COUNTS + "]"));
  }

  @Test
  void append_puts_events_or_rows_behind_events() {
    Search failed = events().filter(ERROR_CODE.eq("AccessDenied"));

    assertThat(failed.append(failed).toString())
        .isEqualTo(failed + " | append [search " + failed + "]");
    assertThat(failed.append(COUNTS).toString())
        .isEqualTo(failed + " | append [search " + COUNTS + "]");
  }

  @Test
  void a_join_needs_a_column_of_both() {
    assertThatThrownBy(() -> events().join(Join.inner(COUNTS, EVENT_NAME)))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("no column 'eventName'; this table has [userName, count]");
    assertThatThrownBy(() -> events().join(Join.inner(COUNTS))).hasMessage("join needs a field");
    assertThatThrownBy(() -> Join.inner(COUNTS, USER_NAME).max(-1))
        .hasMessage("max of join is negative: -1");
  }

  @Test
  void a_transaction_of_rows_needs_a_time() {
    assertThatThrownBy(() -> COUNTS.transaction(Transaction.by(USER_NAME)))
        .isInstanceOf(SearchException.class)
        .hasMessage(
            "transaction needs a column _time or eventTime; this table has [userName, count]");
  }

  @Test
  void a_transaction_is_bounded() {
    assertThatThrownBy(() -> Transaction.by().maxevents(5001))
        .hasMessage("maxevents of transaction is not between 1 and 5000: 5001");
    assertThatThrownBy(() -> Transaction.by().maxspan(Duration.ofSeconds(-1)))
        .hasMessageStartingWith("maxspan of transaction is negative");
  }

  @Test
  void a_lookup_needs_what_to_look_up_and_what_to_take() {
    assertThatThrownBy(() -> events().lookup(Lookup.in(ACCOUNTS)))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("lookup needs what to look up in accounts[account, owner, env]");
    LookupTable narrow = LookupTable.of("t", List.of("a"), List.of());
    assertThatThrownBy(() -> events().lookup(Lookup.in(narrow).on("a", EVENT_NAME)))
        .hasMessage("lookup takes nothing from t[a]");
  }

  @Test
  void an_environment_finds_tables_by_name() {
    SplContext context = SplEnvironment.EMPTY.lookup(ACCOUNTS).context(Vocabulary.SPLUNK);
    assertThat(context.tableNamed("accounts")).isEqualTo(ACCOUNTS.data());
    assertThatThrownBy(() -> context.tableNamed("acounts"))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("no lookup table 'acounts'; there are [accounts]")
        .hasMessageContaining("accounts");
    assertThatThrownBy(context::resolver)
        .hasMessage("iplocation needs an address resolver, which the host gives");
    assertThat(SplEnvironment.EMPTY.addressResolver(NOWHERE).context(Vocabulary.SPLUNK).resolver())
        .isEqualTo(new Pipeline.Resolving(NOWHERE));
  }
}
