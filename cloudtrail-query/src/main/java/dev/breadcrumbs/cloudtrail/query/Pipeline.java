package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Bin;
import dev.breadcrumbs.cloudtrail.query.internal.command.BinAuto;
import dev.breadcrumbs.cloudtrail.query.internal.command.Convert;
import dev.breadcrumbs.cloudtrail.query.internal.command.ConvertTerm;
import dev.breadcrumbs.cloudtrail.query.internal.command.Dedup;
import dev.breadcrumbs.cloudtrail.query.internal.command.Eventstats;
import dev.breadcrumbs.cloudtrail.query.internal.command.Fieldsummary;
import dev.breadcrumbs.cloudtrail.query.internal.command.Fillnull;
import dev.breadcrumbs.cloudtrail.query.internal.command.Filter;
import dev.breadcrumbs.cloudtrail.query.internal.command.Head;
import dev.breadcrumbs.cloudtrail.query.internal.command.HeadWhile;
import dev.breadcrumbs.cloudtrail.query.internal.command.JoinRows;
import dev.breadcrumbs.cloudtrail.query.internal.command.JoinTerms;
import dev.breadcrumbs.cloudtrail.query.internal.command.Makemv;
import dev.breadcrumbs.cloudtrail.query.internal.command.Mvexpand;
import dev.breadcrumbs.cloudtrail.query.internal.command.Nomv;
import dev.breadcrumbs.cloudtrail.query.internal.command.Project;
import dev.breadcrumbs.cloudtrail.query.internal.command.Remove;
import dev.breadcrumbs.cloudtrail.query.internal.command.Reverse;
import dev.breadcrumbs.cloudtrail.query.internal.command.Rex;
import dev.breadcrumbs.cloudtrail.query.internal.command.Sed;
import dev.breadcrumbs.cloudtrail.query.internal.command.Sort;
import dev.breadcrumbs.cloudtrail.query.internal.command.SortTerm;
import dev.breadcrumbs.cloudtrail.query.internal.command.Stats;
import dev.breadcrumbs.cloudtrail.query.internal.command.Streamstats;
import dev.breadcrumbs.cloudtrail.query.internal.command.Tail;
import dev.breadcrumbs.cloudtrail.query.internal.command.Top;
import dev.breadcrumbs.cloudtrail.query.internal.command.chart.ChartRows;
import dev.breadcrumbs.cloudtrail.query.internal.command.chart.ChartTerms;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.Iplocation;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupData;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupRows;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupTerms;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupWriter;
import dev.breadcrumbs.cloudtrail.query.internal.command.transaction.Transact;
import dev.breadcrumbs.cloudtrail.query.internal.command.transaction.TransactionTerms;
import dev.breadcrumbs.cloudtrail.query.internal.engine.Explanation;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.SedScript;
import dev.breadcrumbs.cloudtrail.query.internal.function.ConvertFunction;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Eval;
import dev.breadcrumbs.cloudtrail.query.internal.plan.SearchAccess;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import dev.breadcrumbs.cloudtrail.query.internal.value.SearchErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The commands that searches over events and queries over rows have in common. Each command returns
 * a new value. On events, a field is any field of the event or one that an earlier command created;
 * on rows it is a column. Immutable: searches can be named, kept, compared and printed.
 *
 * @param <P> the stage, which these commands return
 */
public abstract sealed class Pipeline<P extends Pipeline<P>> permits Search, TableQuery {
  static {
    SearchAccess.provide(Pipeline.class, search -> ((Pipeline<?>) search).commands());
  }

  private final CommandList commands;

  Pipeline(CommandList commands) {
    this.commands = commands;
  }

  /** The same stage with these commands. */
  abstract P made(CommandList longer);

  CommandList commands() {
    return commands;
  }

  private P with(Command command) {
    return made(commands.with(command));
  }

  private P with(Field field, Function<NamedValue, Command> command) {
    return with(Field.values(field), plain -> command.apply(plain.get(0)));
  }

  private P with(List<NamedValue> fields, Function<List<NamedValue>, Command> command) {
    return made(commands.with(fields, command));
  }

  /**
   * Keeps what meets a condition.
   *
   * @param condition the condition
   * @return this, narrowed
   * @throws SearchException if it refers to a column that the rows do not have
   */
  public P filter(Condition condition) {
    return with(new Filter(Objects.requireNonNull(condition, "condition is null").clause()));
  }

  /**
   * Computes a value and names it, like {@code eval} in Splunk.
   *
   * @param name the name; later commands refer to it by {@link Fields#at}
   * @param value what to compute, see {@link Functions}
   * @return this, with that field
   * @throws SearchException if it refers to a column that the rows do not have
   */
  public P eval(String name, Field value) {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(value, "value is null");
    return with(new Eval(name, value.expression()));
  }

  /**
   * Extracts fields from another field by the named groups of a regular expression. Where it does
   * not match, the fields remain unchanged. Refer to them by {@link Fields#at}.
   *
   * @param field the field to look in
   * @param regex a regular expression with named groups, {@code (?<name>...)}
   * @return this, with those fields
   * @throws SearchException if it is not a regular expression or names no group
   */
  public P rex(Field field, String regex) {
    return rex(field, regex, 1);
  }

  /**
   * Extracts fields by the named groups of a regular expression, with one value for each match.
   *
   * @param field the field to look in
   * @param regex a regular expression with named groups, {@code (?<name>...)}
   * @param maxMatch how many matches at most; 0 for all
   * @return this, with those fields
   * @throws SearchException if it is not a regular expression or names no group
   */
  public P rex(Field field, String regex, int maxMatch) {
    Objects.requireNonNull(field, "field is null");
    Regex parsed = SearchErrors.checked(() -> Regex.of(regex));
    return with(field, plain -> new Rex(plain.expression(), parsed, maxMatch));
  }

  /**
   * Replaces text in a field, like {@code rex mode=sed} in Splunk. Later commands see the new text.
   *
   * @param field the field
   * @param script {@code s/regex/replacement/}, followed by {@code g} for all matches, or {@code
   *     y/abc/xyz/} for letters
   * @return this, with the new text
   * @throws SearchException if it is not such a script
   */
  public P sed(Field field, String script) {
    Objects.requireNonNull(script, "script is null");
    return with(field, plain -> new Sed(plain, SedScript.of(script)));
  }

  /**
   * Joins a multivalue into one text, with each value on a line of its own.
   *
   * @param field the field
   * @return this, with one text in the field
   */
  public P nomv(Field field) {
    return with(field, Nomv::new);
  }

  /**
   * Sorts the rows. The sort is stable, and keeps all rows.
   *
   * @param keys the keys, the most important first
   * @return this, in order
   * @throws SearchException if there is no key, or the rows have no such column
   */
  public P sort(SortKey... keys) {
    return sort(0, keys);
  }

  /**
   * Sorts the rows and keeps the first ones.
   *
   * @param limit how many at most; 0 for all
   * @param keys the keys, the most important first
   * @return this, in order
   * @throws SearchException if there is no key, or the rows have no such column
   */
  public P sort(int limit, SortKey... keys) {
    List<SortTerm> terms = List.of(keys).stream().map(SortKey::term).toList();
    return with(
        terms.stream().map(SortTerm::field).toList(), plain -> new Sort(limit, on(plain, terms)));
  }

  private static List<SortTerm> on(List<NamedValue> plain, List<SortTerm> terms) {
    List<SortTerm> sorted = new ArrayList<>();
    for (int at = 0; at < terms.size(); at++) {
      sorted.add(new SortTerm(plain.get(at), terms.get(at).descending(), terms.get(at).kind()));
    }
    return sorted;
  }

  /**
   * Keeps the first rows.
   *
   * @param limit how many at most
   * @return this, cut
   * @throws IllegalArgumentException if the limit is negative
   */
  public P head(int limit) {
    return with(new Head(limit));
  }

  /**
   * Keeps the rows up to the first one that does not meet a condition.
   *
   * @param condition the condition
   * @return this, cut
   * @throws SearchException if it refers to a column that the rows do not have
   */
  public P head(Condition condition) {
    return head(condition, 0, false, false);
  }

  /**
   * Keeps the rows up to the first one that does not meet a condition.
   *
   * @param condition the condition
   * @param limit how many at most; 0 for all
   * @param nulls whether a row that lacks a field of the condition counts as meeting it
   * @param keeplast whether to keep the first row that does not meet it, too
   * @return this, cut
   * @throws SearchException if the limit is negative, or the condition asks for a column that rows
   *     do not have
   */
  public P head(Condition condition, int limit, boolean nulls, boolean keeplast) {
    Objects.requireNonNull(condition, "condition is null");
    return with(HeadWhile.of(condition.clause(), limit, nulls, keeplast));
  }

  /**
   * Converts values to other units and forms; times have Splunk's default format, {@code 03/10/2026
   * 10:00:00}.
   *
   * @param conversions one or more
   * @return this, with the converted values
   * @throws SearchException if there is none, or rows have no such column
   */
  public P convert(Conversion... conversions) {
    return convert(ConvertFunction.TIME_FORMAT, conversions);
  }

  /**
   * Converts values to other units and forms.
   *
   * @param timeformat the format of times, as in {@code strftime}
   * @param conversions one or more
   * @return this, with the converted values
   * @throws SearchException if there is none, the format is invalid, or the rows have no such
   *     column
   */
  public P convert(String timeformat, Conversion... conversions) {
    SearchErrors.checked(() -> TimeFormat.of(timeformat));
    List<ConvertTerm> terms = List.of(conversions).stream().map(Conversion::term).toList();
    return with(
        terms.stream().map(ConvertTerm::field).toList(),
        plain -> {
          List<ConvertTerm> on = new ArrayList<>();
          for (int at = 0; at < terms.size(); at++) {
            on.add(terms.get(at).on(plain.get(at)));
          }
          return new Convert(timeformat, on);
        });
  }

  /**
   * Returns one row per field, with its most frequent values and statistics of its numbers.
   *
   * @param fields the fields; none for all columns of rows, or all fields that an event has
   * @return the rows, by the names of the fields
   * @throws SearchException if rows have no such column
   */
  public TableQuery fieldsummary(Field... fields) {
    return fieldsummary(Fieldsummary.MAXVALS, fields);
  }

  /**
   * Returns one row per field, with its most frequent values and statistics of its numbers.
   *
   * @param maxvals how many values to show at most; 0 for all
   * @param fields the fields; none for all columns of rows, or all fields that an event has
   * @return the rows, by the names of the fields
   * @throws SearchException if the number is negative, or rows have no such column
   */
  public TableQuery fieldsummary(int maxvals, Field... fields) {
    return new TableQuery(
        commands.with(Field.values(fields), plain -> new Fieldsummary(maxvals, plain)));
  }

  /**
   * Returns one row for each combination of values, like {@code stats by} in Splunk. What lacks one
   * of the fields is left out. The rows are ordered by the fields.
   *
   * @param fields one or more
   * @return the rows
   * @throws SearchException if there is no field, or rows have no such column
   */
  public TableQuery statsBy(Field... fields) {
    return new TableQuery(
        commands.with(Field.values(fields), plain -> new Stats(List.of(), plain)));
  }

  /**
   * Keeps the last rows, the last of them first.
   *
   * @param limit how many at most
   * @return this, cut
   * @throws IllegalArgumentException if the limit is negative
   */
  public P tail(int limit) {
    return with(new Tail(limit));
  }

  /**
   * Reverses the order.
   *
   * @return this, in reverse order
   */
  public P reverse() {
    return with(new Reverse());
  }

  /**
   * Keeps the first of each combination of values; what lacks a field is left out.
   *
   * @param fields one or more fields
   * @return this, without the others
   * @throws SearchException if there is no field, or rows have no such column
   */
  public P dedup(Field... fields) {
    return dedup(1, fields);
  }

  /**
   * Keeps the first few of each combination of values; what lacks a field is left out.
   *
   * @param keep how many of each
   * @param fields one or more fields
   * @return this, without the others
   * @throws SearchException if there is no field, rows have no such column, or none is to be kept
   */
  public P dedup(int keep, Field... fields) {
    return dedup(DedupOptions.USUAL.keep(keep), fields);
  }

  /**
   * Keeps the first few of each combination of values. Followed by {@link #sort}, it is Splunk's
   * {@code dedup} with {@code sortby}.
   *
   * @param options how many, how to treat those that lack a field, and what to compare
   * @param fields one or more fields
   * @return this, without the others
   * @throws SearchException if there is no field, or rows have no such column
   */
  public P dedup(DedupOptions options, Field... fields) {
    return with(
        Field.values(fields),
        plain -> new Dedup(options.keep(), plain, options.keepempty(), options.consecutive()));
  }

  /**
   * Removes fields: columns of rows, or fields of events, which later commands then no longer see.
   *
   * @param fields one or more fields
   * @return this, without these
   * @throws SearchException if there is no field, rows have no such column, or none is left
   */
  public P without(Field... fields) {
    List<NamedValue> list = Field.values(fields);
    if (list.isEmpty()) {
      throw new SearchException("fields - needs a field");
    }
    return with(new Remove(list.stream().map(commands::byName).toList()));
  }

  /**
   * Replaces missing values by a text.
   *
   * @param value the text
   * @param fields the fields; none for all columns of rows, or all fields that an event has
   * @return this, with that text in place of missing values
   * @throws SearchException if rows have no such column
   */
  public P fillnull(String value, Field... fields) {
    Objects.requireNonNull(value, "value is null");
    return with(Field.values(fields), plain -> new Fillnull(value, plain));
  }

  /**
   * Splits a text into a multivalue.
   *
   * @param field the field
   * @param delimiter the separator of the values; nothing is made of empty ones
   * @return this, with the multivalue in place of the text
   * @throws SearchException if the delimiter is empty, or rows have no such column
   */
  public P makemv(Field field, String delimiter) {
    return makemv(field, delimiter, false);
  }

  /**
   * Splits a text into a multivalue.
   *
   * @param field the field
   * @param delimiter the separator of the values
   * @param allowempty whether empty texts between two delimiters count as values
   * @return this, with the multivalue in place of the text
   * @throws SearchException if the delimiter is empty, or rows have no such column
   */
  public P makemv(Field field, String delimiter, boolean allowempty) {
    return with(field, plain -> new Makemv(plain, delimiter, allowempty));
  }

  /**
   * Returns one row for each value of a multivalue.
   *
   * @param field the field
   * @return this, with a single value in each row
   * @throws SearchException if rows have no such column
   */
  public P mvexpand(Field field) {
    return mvexpand(field, 0);
  }

  /**
   * Returns one row for each of the first values of a multivalue.
   *
   * @param field the field
   * @param limit how many rows at most for each multivalue; 0 for all
   * @return this, with a single value in each row
   * @throws SearchException if the limit is negative, or rows have no such column
   */
  public P mvexpand(Field field, int limit) {
    return with(field, plain -> new Mvexpand(plain, limit));
  }

  /**
   * Adds aggregates over its whole group to each event or row.
   *
   * @param aggregates what to compute, and the fields to group by
   * @return this, with the aggregates' fields
   * @throws SearchException if rows have no such column
   */
  public P eventstats(Aggregates aggregates) {
    return with(aggregates.by(), by -> new Eventstats(aggregates.list(), by));
  }

  /**
   * Adds aggregates over its group so far to each event or row.
   *
   * @param aggregates what to compute, and the fields to group by
   * @return this, with the aggregates' fields
   * @throws SearchException if rows have no such column
   */
  public P streamstats(Aggregates aggregates) {
    return streamstats(aggregates, Window.ALL);
  }

  /**
   * Adds aggregates over a window of its group to each event or row.
   *
   * @param aggregates what to compute, and the fields to group by
   * @param window how far to look back
   * @return this, with the aggregates' fields
   * @throws SearchException if rows have no such column
   */
  public P streamstats(Aggregates aggregates, Window window) {
    return with(
        aggregates.by(),
        by -> new Streamstats(aggregates.list(), by, window.hasCurrent(), window.length()));
  }

  /**
   * Puts the values of a field into buckets. Times become the start of their bucket, in the same
   * form; numbers become a text such as {@code 0-100}. Other values remain unchanged.
   *
   * @param field the field, such as {@link Fields#TIME}
   * @param span the size of a bucket: for times {@code 5m}, {@code 1d} or {@code 1mon}, for numbers
   *     a number
   * @return this, with the buckets in place of the values
   * @throws SearchException if it is not a span, or the rows have no such column
   */
  public P bin(Field field, String span) {
    return bin(field, span, field.name());
  }

  /**
   * Puts the values of a field into buckets, in a field of another name.
   *
   * @param field the field, such as {@link Fields#TIME}
   * @param span the size of a bucket: for times {@code 5m}, {@code 1d} or {@code 1mon}, for numbers
   *     a number
   * @param newName the name of the field with the buckets
   * @return this, with the buckets
   * @throws SearchException if it is not a span, or the rows have no such column
   */
  public P bin(Field field, String span, String newName) {
    Span parsed = SearchErrors.checked(() -> Span.parse(span));
    Objects.requireNonNull(newName, "newName is null");
    return with(field, plain -> new Bin(plain, parsed, newName));
  }

  /**
   * Puts the values of a field into buckets whose size fits the values: a power of ten for numbers,
   * a common span for times. It has to collect all rows first.
   *
   * @param field the field
   * @param bins how many buckets at most, 2 to 50,000
   * @return this, with the buckets in place of the values
   */
  public P bin(Field field, int bins) {
    return with(field, plain -> new BinAuto(plain, bins, plain.name()));
  }

  /**
   * Returns a chart: rows for periods of time or for a field's values, with columns of aggregates.
   *
   * @param chart which rows and columns
   * @return the rows
   * @throws SearchException if rows have no such column, or no time where one is needed
   */
  public TableQuery chart(Chart chart) {
    ChartTerms terms = chart.terms();
    return new TableQuery(commands.with(terms.fields(), plain -> new ChartRows(terms.of(plain))));
  }

  /**
   * Joins the rows of a second search where fields have the same text in both. Its other columns
   * become fields; where it has no value, existing ones remain.
   *
   * @param join the second search, and how to join it
   * @return this, with the columns of the second search
   * @throws SearchException if there is no field, or one of the searches lacks it
   */
  public P join(Join join) {
    JoinTerms terms = join.terms();
    return with(terms.fields(), plain -> new JoinRows(terms.on(plain)));
  }

  /**
   * Groups events or rows that belong together in time into one row each. They need a time; rows
   * have it in a column {@code _time} or {@code eventTime}. Each field has the distinct values of
   * the group, in order of appearance, and the time is that of the first. {@code duration} is the
   * number of seconds from the first to the last, {@code eventcount} the number of events, and
   * {@code closed_txn} is 1, or 0 where the end is missing. The rows are ordered by time.
   *
   * @param transaction what belongs together
   * @return the rows, one per transaction
   * @throws SearchException if rows have no such column, or no time
   */
  public P transaction(Transaction transaction) {
    TransactionTerms terms = transaction.terms();
    return with(terms.fields(), plain -> new Transact(terms.of(plain)));
  }

  /**
   * Looks values up in a table. Where several rows match, the fields become multivalues.
   *
   * @param lookup the table, what to look up and what to return
   * @return this, with the fields that were looked up
   * @throws SearchException if nothing is looked up, or the table or the rows have no such column
   */
  public P lookup(Lookup lookup) {
    LookupTerms terms = lookup.terms();
    return with(terms.fields(), plain -> new LookupRows(terms.of(plain)));
  }

  /**
   * Locates addresses: adds the fields {@code City}, {@code Country}, {@code Region}, {@code lat}
   * and {@code lon}. For private and unknown addresses the fields remain unchanged.
   *
   * @param address the field with the addresses
   * @param resolver locates the addresses; called by several threads at once
   * @return this, with those fields
   * @throws SearchException if rows have no such column
   */
  public P iplocation(Field address, AddressResolver resolver) {
    return iplocation(address, resolver, "");
  }

  /**
   * Locates addresses, and adds fields whose names have a prefix.
   *
   * @param address the field with the addresses
   * @param resolver locates the addresses; called by several threads at once
   * @param prefix begins the fields' names
   * @return this, with those fields
   * @throws SearchException if rows have no such column
   */
  public P iplocation(Field address, AddressResolver resolver, String prefix) {
    return iplocation(address, resolver, prefix, false);
  }

  /**
   * Locates addresses, and optionally adds also {@code Continent}, {@code MetroCode} and {@code
   * Timezone}.
   *
   * @param address the field with the addresses
   * @param resolver locates the addresses; called by several threads at once
   * @param prefix begins the fields' names; may be empty
   * @param allfields whether there are these three, too
   * @return this, with those fields
   * @throws SearchException if rows have no such column
   */
  public P iplocation(Field address, AddressResolver resolver, String prefix, boolean allfields) {
    Objects.requireNonNull(resolver, "resolver is null");
    Objects.requireNonNull(prefix, "prefix is null");
    return with(
        address, plain -> new Iplocation(plain, prefix, allfields, new Resolving(resolver)));
  }

  /** A resolver as the command has it; equal where the resolvers are. */
  record Resolving(AddressResolver resolver) implements Function<String, Map<String, String>> {
    @Override
    public Map<String, String> apply(String address) {
      return resolver.locate(address);
    }
  }

  /** A keeper of tables as the command has it; equal where the keepers are. */
  record Writing(LookupSink sink) implements LookupWriter {
    @Override
    public void write(LookupData table, boolean append) {
      sink.write(new LookupTable(table), append);
    }
  }

  /**
   * Aggregates into one row or, followed by {@link StatsQuery#by}, into one row per group.
   *
   * @param aggregates one or more
   * @return the rows
   * @throws SearchException if there is none, or two have the same name
   */
  public StatsQuery stats(Aggregate... aggregates) {
    return new StatsQuery(commands, Aggregate.aggregations(aggregates));
  }

  /**
   * Finds the 10 most frequent values of a field, or combinations of several, with count and
   * percent.
   *
   * @param fields one or more fields; events without all of them are not counted
   * @return the rows, most frequent first; {@link TopQuery#by} does so in each group
   */
  public TopQuery top(Field... fields) {
    return top(Top.LIMIT, fields);
  }

  /**
   * Finds the most frequent values of a field, or combinations of several, with count and percent.
   *
   * @param limit how many rows at most; 0 for all
   * @param fields one or more fields; events without all of them are not counted
   * @return the rows, most frequent first; {@link TopQuery#by} does so in each group
   * @throws SearchException if there is no field
   */
  public TopQuery top(int limit, Field... fields) {
    return top(limit, TopOptions.USUAL, fields);
  }

  /**
   * Finds the most frequent values of a field, or combinations of several.
   *
   * @param limit how many rows at most; 0 for all
   * @param options the columns beside the fields, and whether to add a row for all others
   * @param fields one or more fields; events without all of them are not counted
   * @return the rows, most frequent first; {@link TopQuery#by} does so in each group
   * @throws SearchException if there is no field, or two columns have the same name
   */
  public TopQuery top(int limit, TopOptions options, Field... fields) {
    Objects.requireNonNull(options, "options is null");
    return TopQuery.of(commands, false, limit, options.columns(), Field.values(fields));
  }

  /**
   * Finds the 10 least frequent values of a field, or combinations of several, with count and
   * percent.
   *
   * @param fields one or more fields; events without all of them are not counted
   * @return the rows, least frequent first; {@link TopQuery#by} does so in each group
   */
  public TopQuery rare(Field... fields) {
    return rare(Top.LIMIT, fields);
  }

  /**
   * Finds the least frequent values of a field, or combinations of several, with count and percent.
   *
   * @param limit how many rows at most; 0 for all
   * @param fields one or more fields; events without all of them are not counted
   * @return the rows, least frequent first; {@link TopQuery#by} does so in each group
   * @throws SearchException if there is no field
   */
  public TopQuery rare(int limit, Field... fields) {
    return rare(limit, TopOptions.USUAL, fields);
  }

  /**
   * Finds the least frequent values of a field, or combinations of several.
   *
   * @param limit how many rows at most; 0 for all
   * @param options the columns beside the fields, and whether to add a row for all others
   * @param fields one or more fields; events without all of them are not counted
   * @return the rows, least frequent first; {@link TopQuery#by} does so in each group
   * @throws SearchException if there is no field, or two columns have the same name
   */
  public TopQuery rare(int limit, TopOptions options, Field... fields) {
    Objects.requireNonNull(options, "options is null");
    return TopQuery.of(commands, true, limit, options.columns(), Field.values(fields));
  }

  /**
   * Returns one row per event or row, with one column per field. Where a field is missing, its cell
   * is empty.
   *
   * @param fields the columns
   * @return the rows, in their order
   * @throws SearchException if there is no field, or two have the same name
   */
  public TableQuery table(Field... fields) {
    return new TableQuery(
        commands.with(Field.values(fields), plain -> new Project("table", plain)));
  }

  /**
   * Explains the search without running it: its text, the fields that it reads of each event, which
   * commands run while events are read, and which run once all rows have been collected.
   * Subsearches, which run first, are named but not explained.
   *
   * @return the explanation, on several lines; its form may change
   */
  public String explain() {
    return Explanation.of(commands);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pipeline<?> pipeline && pipeline.commands.equals(commands);
  }

  @Override
  public int hashCode() {
    return commands.hashCode();
  }

  /**
   * Returns the search in Splunk's language. The text can be parsed back into an equal search.
   *
   * @return for example {@code * | stats count by errorCode | sort 0 - count}
   */
  @Override
  public String toString() {
    return commands.toString();
  }
}
