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
 * What a search of events and a query of rows have in common: commands, each of which makes a new
 * one. On events a field is any of an event's, or one that a command has made; on rows it is a
 * column. Immutable values that can be named, kept, compared and printed.
 *
 * @param <P> the stage: the commands here do not leave it
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
   * @throws SearchException if it asks for a column that rows do not have
   */
  public P filter(Condition condition) {
    return with(new Filter(Objects.requireNonNull(condition, "condition is null").clause()));
  }

  /**
   * Computes a value and names it: {@code eval} of Splunk.
   *
   * @param name the name, of which {@link Fields#at} makes a field in later commands
   * @param value what to compute, see {@link Functions}
   * @return this, with that field
   * @throws SearchException if it asks for a column that rows do not have
   */
  public P eval(String name, Field value) {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(value, "value is null");
    return with(new Eval(name, value.expression()));
  }

  /**
   * Makes fields of the named groups of a regular expression, which is looked for in another field.
   * Where it is not found, the fields stay what they were. Refer to them by {@link Fields#at}.
   *
   * @param field the field to look in
   * @param regex a regular expression with named groups, {@code (?<name>...)}
   * @return this, with those fields
   * @throws SearchException if it is no regular expression or names no group
   */
  public P rex(Field field, String regex) {
    return rex(field, regex, 1);
  }

  /**
   * Makes fields of the named groups of a regular expression, with a value for each place where it
   * is found.
   *
   * @param field the field to look in
   * @param regex a regular expression with named groups, {@code (?<name>...)}
   * @param maxMatch how many finds at most; 0 for all
   * @return this, with those fields
   * @throws SearchException if it is no regular expression or names no group
   */
  public P rex(Field field, String regex, int maxMatch) {
    Objects.requireNonNull(field, "field is null");
    Regex parsed = SearchErrors.checked(() -> Regex.of(regex));
    return with(field, plain -> new Rex(plain.expression(), parsed, maxMatch));
  }

  /**
   * Changes the text of a field: {@code rex mode=sed} of Splunk. The field has the new text from
   * here on.
   *
   * @param field the field
   * @param script {@code s/regex/replacement/}, with a {@code g} behind it for all matches, or
   *     {@code y/abc/xyz/} for letters
   * @return this, with the new text
   * @throws SearchException if it is no such script
   */
  public P sed(Field field, String script) {
    Objects.requireNonNull(script, "script is null");
    return with(field, plain -> new Sed(plain, SedScript.of(script)));
  }

  /**
   * Makes one text of a multivalue, each value on a line of its own.
   *
   * @param field the field
   * @return this, with one text in the field
   */
  public P nomv(Field field) {
    return with(field, Nomv::new);
  }

  /**
   * Orders the rows. It is stable, and cuts nothing off.
   *
   * @param keys the fields, the most important first
   * @return this, in order
   * @throws SearchException if there is no key, or rows have no such column
   */
  public P sort(SortKey... keys) {
    return sort(0, keys);
  }

  /**
   * Orders the rows and keeps the first.
   *
   * @param limit how many at most; 0 for all
   * @param keys the fields, the most important first
   * @return this, in order
   * @throws SearchException if there is no key, or rows have no such column
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
   * Keeps the rows before the first that does not meet a condition.
   *
   * @param condition the condition
   * @return this, cut
   * @throws SearchException if it asks for a column that rows do not have
   */
  public P head(Condition condition) {
    return head(condition, 0, false, false);
  }

  /**
   * Keeps the rows before the first that does not meet a condition.
   *
   * @param condition the condition
   * @param limit how many at most; 0 for all
   * @param nulls whether a row that lacks a field of the condition goes on
   * @param keeplast whether the first that does not meet it is kept, too
   * @return this, cut
   * @throws SearchException if the limit is negative, or the condition asks for a column that rows
   *     do not have
   */
  public P head(Condition condition, int limit, boolean nulls, boolean keeplast) {
    Objects.requireNonNull(condition, "condition is null");
    return with(HeadWhile.of(condition.clause(), limit, nulls, keeplast));
  }

  /**
   * Changes units and forms of values; times are in the form that Splunk has, {@code 03/10/2026
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
   * Changes units and forms of values.
   *
   * @param timeformat the form of times, as {@code strftime} has it
   * @param conversions one or more
   * @return this, with the converted values
   * @throws SearchException if there is none, that is no form, or rows have no such column
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
   * Makes one row a field, with how often it has which values, and what its numbers come to.
   *
   * @param fields the fields; none for all columns of rows, or all fields that an event has
   * @return the rows, by the names of the fields
   * @throws SearchException if rows have no such column
   */
  public TableQuery fieldsummary(Field... fields) {
    return fieldsummary(Fieldsummary.MAXVALS, fields);
  }

  /**
   * Makes one row a field, with how often it has which values, and what its numbers come to.
   *
   * @param maxvals how many values are shown at most; 0 for all
   * @param fields the fields; none for all columns of rows, or all fields that an event has
   * @return the rows, by the names of the fields
   * @throws SearchException if the number is negative, or rows have no such column
   */
  public TableQuery fieldsummary(int maxvals, Field... fields) {
    return new TableQuery(
        commands.with(Field.values(fields), plain -> new Fieldsummary(maxvals, plain)));
  }

  /**
   * Makes one row for each combination of values: {@code stats by} of Splunk. What lacks one of the
   * fields is in none. The rows come ordered by the fields.
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
   * Turns the order around.
   *
   * @return this, the last first
   */
  public P reverse() {
    return with(new Reverse());
  }

  /**
   * Keeps the first of each combination of values; what lacks a field is dropped.
   *
   * @param fields one or more fields
   * @return this, without the others
   * @throws SearchException if there is no field, or rows have no such column
   */
  public P dedup(Field... fields) {
    return dedup(1, fields);
  }

  /**
   * Keeps the first few of each combination of values; what lacks a field is dropped.
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
   * Keeps the first few of each combination of values. Followed by {@link #sort}, it is what {@code
   * sortby} of Splunk is.
   *
   * @param options how many, what becomes of those that lack a field, and what is compared
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
   * Takes fields away: columns of rows; of events what commands have made, and of the rest what
   * commands further on would see.
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
   * Fills missing values with a text.
   *
   * @param value the text
   * @param fields the fields; none for all columns of rows, or all fields that an event has
   * @return this, with that text where there was nothing
   * @throws SearchException if rows have no such column
   */
  public P fillnull(String value, Field... fields) {
    Objects.requireNonNull(value, "value is null");
    return with(Field.values(fields), plain -> new Fillnull(value, plain));
  }

  /**
   * Makes a multivalue of a text.
   *
   * @param field the field
   * @param delimiter what stands between the values; nothing is made of empty ones
   * @return this, with the multivalue in place of the text
   * @throws SearchException if the delimiter is empty, or rows have no such column
   */
  public P makemv(Field field, String delimiter) {
    return makemv(field, delimiter, false);
  }

  /**
   * Makes a multivalue of a text.
   *
   * @param field the field
   * @param delimiter what stands between the values
   * @param allowempty whether empty texts between two delimiters are values, too
   * @return this, with the multivalue in place of the text
   * @throws SearchException if the delimiter is empty, or rows have no such column
   */
  public P makemv(Field field, String delimiter, boolean allowempty) {
    return with(field, plain -> new Makemv(plain, delimiter, allowempty));
  }

  /**
   * Makes one row of each value of a multivalue.
   *
   * @param field the field
   * @return this, with a single value in each row
   * @throws SearchException if rows have no such column
   */
  public P mvexpand(Field field) {
    return mvexpand(field, 0);
  }

  /**
   * Makes one row of each of the first values of a multivalue.
   *
   * @param field the field
   * @param limit how many rows at most of each multivalue; 0 for all
   * @return this, with a single value in each row
   * @throws SearchException if the limit is negative, or rows have no such column
   */
  public P mvexpand(Field field, int limit) {
    return with(field, plain -> new Mvexpand(plain, limit));
  }

  /**
   * Adds to each event or row what its group comes to.
   *
   * @param aggregates what to compute, and what groups it by
   * @return this, with the aggregates' fields
   * @throws SearchException if rows have no such column
   */
  public P eventstats(Aggregates aggregates) {
    return with(aggregates.by(), by -> new Eventstats(aggregates.list(), by));
  }

  /**
   * Adds to each event or row what its group has come to up to there.
   *
   * @param aggregates what to compute, and what groups it by
   * @return this, with the aggregates' fields
   * @throws SearchException if rows have no such column
   */
  public P streamstats(Aggregates aggregates) {
    return streamstats(aggregates, Window.ALL);
  }

  /**
   * Adds to each event or row what the last few of its group come to, or those before it.
   *
   * @param aggregates what to compute, and what groups it by
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
   * Puts the values of a field into buckets: times to the beginning of theirs, as a time in the
   * form that they have, numbers to a text such as {@code 0-100}. Other values stay what they are.
   *
   * @param field the field, such as {@link Fields#TIME}
   * @param span how long a bucket is: {@code 5m}, {@code 1d}, {@code 1mon} of times, a number of
   *     numbers
   * @return this, with the buckets in place of the values
   * @throws SearchException if that is no span, or rows have no such column
   */
  public P bin(Field field, String span) {
    return bin(field, span, field.name());
  }

  /**
   * Puts the values of a field into buckets, in a field of another name.
   *
   * @param field the field, such as {@link Fields#TIME}
   * @param span how long a bucket is: {@code 5m}, {@code 1d}, {@code 1mon} of times, a number of
   *     numbers
   * @param newName the name of the field with the buckets
   * @return this, with the buckets
   * @throws SearchException if that is no span, or rows have no such column
   */
  public P bin(Field field, String span, String newName) {
    Span parsed = SearchErrors.checked(() -> Span.parse(span));
    Objects.requireNonNull(newName, "newName is null");
    return with(field, plain -> new Bin(plain, parsed, newName));
  }

  /**
   * Puts the values of a field into buckets of a size that fits the values: of numbers a power of
   * ten, of times a usual span. It needs all rows at hand.
   *
   * @param field the field
   * @param bins how many buckets at most, 2 to 50,000
   * @return this, with the buckets in place of the values
   */
  public P bin(Field field, int bins) {
    return with(field, plain -> new BinAuto(plain, bins, plain.name()));
  }

  /**
   * Makes rows of times, or of a field's values, with columns of aggregates.
   *
   * @param chart which rows and columns
   * @return the rows
   * @throws SearchException if rows have no such column, or no time where it is asked for
   */
  public TableQuery chart(Chart chart) {
    ChartTerms terms = chart.terms();
    return new TableQuery(commands.with(terms.fields(), plain -> new ChartRows(terms.of(plain))));
  }

  /**
   * Puts the rows of a second search beside these, where fields have the same text in both. Its
   * other columns become fields here; a value that it lacks leaves what was there.
   *
   * @param join the second search, and how it is joined
   * @return this, with the columns of the second search
   * @throws SearchException if there is no field, or one of the searches has none of its name
   */
  public P join(Join join) {
    JoinTerms terms = join.terms();
    return with(terms.fields(), plain -> new JoinRows(terms.on(plain)));
  }

  /**
   * Makes one row of the events or rows that belong together, in time. They need a time: rows one
   * in a column {@code _time} or {@code eventTime}. Each field becomes the distinct values of all,
   * in the order in which they appear; the time is that of the first. {@code duration} is the
   * seconds from the first to the last, {@code eventcount} how many there are, and {@code
   * closed_txn} 1, or 0 where an end is lacking. The rows come in the order of their times.
   *
   * @param transaction what belongs together
   * @return the rows, one a transaction
   * @throws SearchException if rows have no such column, or no time
   */
  public P transaction(Transaction transaction) {
    TransactionTerms terms = transaction.terms();
    return with(terms.fields(), plain -> new Transact(terms.of(plain)));
  }

  /**
   * Looks values up in a table. Where several rows match, the fields become multivalues.
   *
   * @param lookup the table, what to look up and what to take from it
   * @return this, with the fields that it gives
   * @throws SearchException if nothing is looked up, the table has no such column, or rows have
   *     none
   */
  public P lookup(Lookup lookup) {
    LookupTerms terms = lookup.terms();
    return with(terms.fields(), plain -> new LookupRows(terms.of(plain)));
  }

  /**
   * Finds where addresses are: adds the fields {@code City}, {@code Country}, {@code Region},
   * {@code lat} and {@code lon}. Private addresses and those that nobody knows leave the fields
   * what they were.
   *
   * @param address the field with the addresses
   * @param resolver tells where they are; asked by several threads at once
   * @return this, with those fields
   * @throws SearchException if rows have no such column
   */
  public P iplocation(Field address, AddressResolver resolver) {
    return iplocation(address, resolver, "");
  }

  /**
   * Finds where addresses are, and adds fields whose names begin with a text.
   *
   * @param address the field with the addresses
   * @param resolver tells where they are; asked by several threads at once
   * @param prefix begins the fields' names
   * @return this, with those fields
   * @throws SearchException if rows have no such column
   */
  public P iplocation(Field address, AddressResolver resolver, String prefix) {
    return iplocation(address, resolver, prefix, false);
  }

  /**
   * Finds where addresses are, and if asked for also {@code Continent}, {@code MetroCode} and
   * {@code Timezone}.
   *
   * @param address the field with the addresses
   * @param resolver tells where they are; asked by several threads at once
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
   * Aggregates: into one row, or, followed by {@link StatsQuery#by}, into one a group.
   *
   * @param aggregates one or more
   * @return the rows
   * @throws SearchException if there is none, or two have one name
   */
  public StatsQuery stats(Aggregate... aggregates) {
    return new StatsQuery(commands, Aggregate.aggregations(aggregates));
  }

  /**
   * Finds the 10 most frequent values of a field, or combinations of several, with count and
   * percent.
   *
   * @param fields one or more fields; what lacks one is not counted
   * @return the rows, most frequent first; {@link TopQuery#by} does so in each group
   */
  public TopQuery top(Field... fields) {
    return top(Top.LIMIT, fields);
  }

  /**
   * Finds the most frequent values of a field, or combinations of several, with count and percent.
   *
   * @param limit how many rows at most; 0 for all
   * @param fields one or more fields; what lacks one is not counted
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
   * @param options the columns beside the fields, and whether there is a row of the others
   * @param fields one or more fields; what lacks one is not counted
   * @return the rows, most frequent first; {@link TopQuery#by} does so in each group
   * @throws SearchException if there is no field, or two columns have one name
   */
  public TopQuery top(int limit, TopOptions options, Field... fields) {
    Objects.requireNonNull(options, "options is null");
    return TopQuery.of(commands, false, limit, options.columns(), Field.values(fields));
  }

  /**
   * Finds the 10 least frequent values of a field, or combinations of several, with count and
   * percent.
   *
   * @param fields one or more fields; what lacks one is not counted
   * @return the rows, least frequent first; {@link TopQuery#by} does so in each group
   */
  public TopQuery rare(Field... fields) {
    return rare(Top.LIMIT, fields);
  }

  /**
   * Finds the least frequent values of a field, or combinations of several, with count and percent.
   *
   * @param limit how many rows at most; 0 for all
   * @param fields one or more fields; what lacks one is not counted
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
   * @param options the columns beside the fields, and whether there is a row of the others
   * @param fields one or more fields; what lacks one is not counted
   * @return the rows, least frequent first; {@link TopQuery#by} does so in each group
   * @throws SearchException if there is no field, or two columns have one name
   */
  public TopQuery rare(int limit, TopOptions options, Field... fields) {
    Objects.requireNonNull(options, "options is null");
    return TopQuery.of(commands, true, limit, options.columns(), Field.values(fields));
  }

  /**
   * Makes one row an event or row, with a column a field; where a field is missing its cell is
   * empty.
   *
   * @param fields the columns
   * @return the rows, in their order
   * @throws SearchException if there is no field, or two have one name
   */
  public TableQuery table(Field... fields) {
    return new TableQuery(
        commands.with(Field.values(fields), plain -> new Project("table", plain)));
  }

  /**
   * Explains the search without running it: its text, the fields that it reads of each event, and
   * which commands run while events are read, and which when all rows are at hand. Searches within
   * it, which run first, are named; they explain themselves.
   *
   * @return the explanation, in several lines; its form may change
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
   * Returns the search as Splunk's language has it. What it prints reads back to an equal one.
   *
   * @return for example {@code * | stats count by errorCode | sort 0 - count}
   */
  @Override
  public String toString() {
    return commands.toString();
  }
}
