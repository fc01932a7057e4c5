package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.Fillnull;
import dev.breadcrumbs.cloudtrail.query.internal.command.Project;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandList;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Makes random searches, of all commands that there are. */
final class RandomPipelines {
  private static final List<String> REGEXES =
      List.of(
          "^(?<verb>[A-Z][a-z]+)(?<object>\\w+)?",
          "(?P<who_1>\\w+) \\\"(?<n>.)\\\"",
          "\"(?<q>[^\"]*)\"\\\\",
          "(?<a>\\|)");

  private static final List<String> SCRIPTS =
      List.of("s/[0-9]+/#/g", "s/(a|b)\\/c/\\1\"/", "s|\"x|y\\|\\\\|g", "y/abc/xyz/", "y,\\\\,\",");

  private static final AddressResolver NOWHERE = address -> Map.of();
  private static final LookupTable TABLE =
      LookupTable.of("my accounts", List.of("account", "the owner", "env"), List.of());

  /** What the searches ask of the host. */
  static final SplEnvironment ENVIRONMENT =
      SplEnvironment.EMPTY.lookup(TABLE).addressResolver(NOWHERE);

  private final Random random;
  private final RandomValues values;

  RandomPipelines(Random random) {
    this.random = random;
    this.values = new RandomValues(random);
  }

  Pipeline<?> next() {
    Pipeline<?> made = Search.events();
    int count = values.upTo(6);
    for (int command = 0; command < count; command++) {
      made = longer(made);
    }
    return made;
  }

  private Pipeline<?> longer(Pipeline<?> before) {
    try {
      if (random.nextInt(4) == 0) {
        return rows(before);
      }
      return random.nextInt(6) == 0 ? ofOneKind(before) : kept(before);
    } catch (SearchException e) {
      // Two names are the same, say: this command does not fit here.
      return before;
    }
  }

  /** Where a search has made a field of that name, {@code earliest=} is about the field. */
  private Pipeline<?> ofTime(Pipeline<?> before) {
    boolean isMade =
        before.commands().shape().names().stream()
            .anyMatch(name -> name.equalsIgnoreCase("earliest") || name.equalsIgnoreCase("latest"));
    return before instanceof Search search && !isMade
        ? search
            .earliest(values.one(List.of("-24h", "-7d@d", "2026-01-02T03:04:05Z")))
            .latest("now")
        : before;
  }

  private Field field(Pipeline<?> before) {
    return values.anyField(before.commands().shape());
  }

  private Field[] fields(Pipeline<?> before) {
    return values.several(3, () -> field(before)).toArray(Field[]::new);
  }

  private Pipeline<?> kept(Pipeline<?> before) {
    Shape shape = before.commands().shape();
    return values.<Pipeline<?>>choice(
        () -> before.filter(new Condition(values.clause(shape, values.upTo(3)))),
        () -> before.eval(values.name(), new Field("x", values.expression(shape, values.upTo(3)))),
        () -> before.rex(field(before), values.one(REGEXES), values.upTo(3)),
        () -> before.sort(values.upTo(2), keys(before)),
        () -> before.head(values.upTo(20)),
        () -> before.tail(values.upTo(20)),
        before::reverse,
        () -> before.dedup(1 + values.upTo(2), fields(before)),
        () -> before.dedup(dedupOptions(), fields(before)),
        () -> before.without(fields(before)),
        () -> before.mvexpand(field(before), values.upTo(3)),
        () -> before.makemv(field(before), ", ", values.flag()),
        () -> before.iplocation(field(before), NOWHERE, "at_", values.flag()),
        () -> before.streamstats(grouped(before), window()),
        () -> before.fillnull(values.text(), fields(before)),
        () -> before.makemv(field(before), values.text()),
        () -> before.nomv(field(before)),
        () -> before.sed(field(before), values.one(SCRIPTS)),
        () -> before.bin(field(before), 2 + values.upTo(200)),
        () -> ofTime(before),
        () -> before.mvexpand(field(before)),
        () -> before.bin(field(before), values.one(List.of("1h", "5m", "100", "0.5"))),
        () -> before.bin(field(before), "1d", values.name()),
        () -> before.transaction(transaction(before)),
        () -> before.lookup(lookup(before)),
        () -> before.iplocation(field(before), NOWHERE, values.one(List.of("", "src_", "a b"))),
        () -> before.join(join()),
        () -> before.eventstats(grouped(before)),
        () -> before.streamstats(grouped(before)),
        () -> before.filter(new Condition(values.clause(shape, 0)).ignoringCase()));
  }

  /** Commands that are spelled in ways which the Java form has no words for. */
  private Pipeline<?> ofOneKind(Pipeline<?> before) {
    Supplier<Field> plain = () -> values.field(before.commands().shape());
    return values.<Pipeline<?>>choice(
        () -> longer(before, new Fillnull("0", List.of())),
        () ->
            new TableQuery(
                before
                    .commands()
                    .with(
                        new Project(
                            "fields",
                            values.several(3, plain).stream().map(Field::value).toList()))),
        () -> renamed(before));
  }

  private static Pipeline<?> longer(Pipeline<?> before, Command command) {
    CommandList commands = before.commands().with(command);
    return before instanceof Search ? new Search(commands) : new TableQuery(commands);
  }

  private DedupOptions dedupOptions() {
    DedupOptions made = DedupOptions.USUAL.keep(1 + values.upTo(2));
    made = values.flag() ? made : made.keepingEmpty();
    return values.flag() ? made : made.ofNeighbours();
  }

  private Window window() {
    Window made = values.flag() ? Window.all() : Window.last(1 + values.upTo(3));
    return values.flag() ? made : made.withoutCurrent();
  }

  private TopOptions topOptions() {
    TopOptions made = TopOptions.USUAL;
    made = values.flag() ? made : made.countField(values.name());
    made = values.flag() ? made : made.percentField(values.name());
    made = values.flag() ? made : made.withoutCount();
    made = values.flag() ? made : made.withoutPercent();
    return values.flag() ? made : made.other(values.text());
  }

  private Pipeline<?> renamed(Pipeline<?> before) {
    if (before instanceof Search search) {
      return search.rename(field(before), values.name());
    }
    return ((TableQuery) before)
        .rename(values.one(before.commands().shape().names()), values.name());
  }

  private Transaction transaction(Pipeline<?> before) {
    Transaction made = Transaction.by(values.flag() ? new Field[0] : fields(before));
    made = values.flag() ? made : made.maxspan(Duration.ofMillis(values.upTo(100_000)));
    made = values.flag() ? made : made.maxpause(Duration.ofSeconds(values.upTo(100_000)));
    made = values.flag() ? made : made.maxevents(1 + values.upTo(4_999));
    made = values.flag() ? made : made.startsWith(condition(before));
    made = values.flag() ? made : made.endsWith(condition(before));
    return values.flag() ? made : made.keepEvicted();
  }

  private Condition condition(Pipeline<?> before) {
    return new Condition(values.clause(before.commands().shape(), values.upTo(2)));
  }

  private Lookup lookup(Pipeline<?> before) {
    Lookup made = Lookup.in(TABLE).on("account", field(before));
    made = values.flag() ? made : made.on("the owner", field(before));
    made = values.flag() ? made : made.outputAs("env", values.name());
    made = values.flag() ? made : made.output("the owner");
    return values.flag() ? made : made.onlyNew();
  }

  private Join join() {
    TableQuery other = new RandomPipelines(random).other();
    Field field = Field.named(values.one(other.columns()));
    Join made = values.flag() ? Join.inner(other, field) : Join.left(other, field);
    return made.max(values.upTo(2));
  }

  private TableQuery other() {
    return Search.events()
        .filter(condition(Search.events()))
        .stats(Aggregate.count())
        .by(Field.at("eventName"), Field.at("port"));
  }

  private Chart chart(Pipeline<?> before) {
    Chart made =
        values.flag()
            ? Chart.time(aggregates(before))
            : Chart.over(field(before), aggregates(before));
    made = values.flag() ? made : made.by(field(before));
    made = values.flag() || made.terms().over().isPresent() ? made : made.span("1h");
    made = values.flag() ? made : made.limit(values.upTo(12));
    made = values.flag() ? made : made.withoutNull();
    made = values.flag() ? made : made.withoutOther();
    return values.flag() || made.terms().over().isPresent() ? made : made.withGaps();
  }

  private TableQuery appended(Pipeline<?> before) {
    TableQuery rows = before instanceof TableQuery known ? known : rows(before);
    return rows.append(other());
  }

  private TableQuery rows(Pipeline<?> before) {
    return values.<TableQuery>choice(
        () -> before.chart(chart(before)),
        () -> appended(before),
        () -> before.stats(aggregates(before)),
        () -> before.stats(aggregates(before)).by(fields(before)),
        () -> before.top(fields(before)),
        () -> before.rare(values.upTo(20), fields(before)),
        () -> before.top(values.upTo(20), topOptions(), fields(before)),
        () -> before.rare(values.upTo(20), topOptions(), fields(before)),
        () -> before.top(values.upTo(20), fields(before)).by(fields(before)),
        () -> before.rare(values.upTo(20), topOptions(), fields(before)).by(fields(before)),
        () -> before.table(fields(before)));
  }

  private SortKey[] keys(Pipeline<?> before) {
    return values.several(3, () -> key(field(before))).toArray(SortKey[]::new);
  }

  private SortKey key(Field field) {
    SortKey made = values.flag() ? SortKey.asc(field) : SortKey.desc(field);
    return values.one(List.of(made, made.num(), made.ip(), made.str()));
  }

  private Aggregates grouped(Pipeline<?> before) {
    Aggregates all = Aggregates.aggregates(aggregates(before));
    return values.flag() ? all : all.by(fields(before));
  }

  private Aggregate[] aggregates(Pipeline<?> before) {
    return values.several(3, () -> aggregate(before)).toArray(Aggregate[]::new);
  }

  private Aggregate aggregate(Pipeline<?> before) {
    Aggregate made =
        values.choice(
            Aggregate::count,
            () -> Aggregate.count(field(before)),
            () -> Aggregate.dc(field(before)),
            () -> Aggregate.values(field(before)),
            () -> Aggregate.latest(field(before)),
            () -> Aggregate.perc(field(before), random.nextInt(1001) / 10.0),
            () ->
                Aggregate.sum(
                    new Field("x", values.expression(before.commands().shape(), values.upTo(2)))));
    return values.flag() ? made : made.as(values.name());
  }
}
