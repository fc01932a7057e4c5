package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AllTexts;
import dev.breadcrumbs.cloudtrail.query.internal.expression.AtPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Clause;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Coalesce;
import dev.breadcrumbs.cloudtrail.query.internal.expression.EpochSeconds;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.JoinedValues;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedExpression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.expression.TheEvent;
import dev.breadcrumbs.cloudtrail.query.internal.value.Regex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Plan} of commands. It follows what names mean from command to command: a name that
 * a command makes is a place in the row, or, where that is cheap, the expression itself. While
 * there are events, paths are asked of the source; behind a step that needs all rows at once, they
 * are columns that the rows get because somebody asks.
 */
public final class PlanBuilder {
  /** An event's own time, whatever steps call so. */
  private static final NamedExpression EVENT_TIME =
      new NamedExpression("", new AtPath(new FieldPath(List.of("eventTime"))));

  private final Instant now;
  private final @Nullable RunCounts counts;
  private final MemoryBudget budget;
  private final Function<CommandList, ResultRows> subsearches;
  private final EventPaths paths = new EventPaths();
  private final List<Step.Maker> eventSteps = new ArrayList<>();
  private final Layout eventLayout = new Layout(0);
  private final StageList stages;
  private final List<Lacking> leftOut = new ArrayList<>();
  private final List<Runnable> late = new ArrayList<>();
  private @Nullable Supplier<RowSink> sink;
  private Layout layout = eventLayout;
  private Scope scope;
  private @Nullable List<String> columns;
  private boolean keepsEvents;
  private boolean demands;
  private boolean leftEvents;
  private int place;
  private @Nullable FoundColumns found;

  public PlanBuilder(RunSettings options, Function<CommandList, ResultRows> subsearches) {
    this.now = options.present();
    this.counts = options.counting() ? new RunCounts() : null;
    this.budget = options.runBudget();
    this.stages = new StageList(budget);
    this.subsearches = subsearches;
    scope = new Scope(paths::read, now);
  }

  /** Has each row begin with the event itself. */
  PlanBuilder keepingEvents() {
    keepsEvents = true;
    return this;
  }

  /** Adds commands, one behind the other. */
  PlanBuilder addAll(List<Command> commands) {
    return addAll(commands, each -> {});
  }

  /** Adds commands, and calls back behind each. */
  public PlanBuilder addAll(List<Command> commands, Consumer<Command> added) {
    Shape shape = Shape.EVENTS;
    for (Command command : commands) {
      add(command, shape);
      shape = command.after(shape);
      added.accept(command);
    }
    return this;
  }

  private void add(Command command, Shape before) {
    if (place == 0) {
      count();
    }
    boolean ofEvents = sink == null;
    columns = before.open() ? null : before.names();
    stages.begin(command);
    if (command.needsRows()) {
      toRows();
    }
    command.reading(this::ofColumns).reading(scope::read).reading(this::ofSubsearches).addTo(this);
    leftEvents = ofEvents && sink != null && !demands;
    place++;
    count();
  }

  /** Counts what is handed on here, if that is asked for. */
  private void count() {
    if (counts == null) {
      return;
    }
    if (sink == null || stages.hasSteps()) {
      step(counts.step(place));
    } else {
      stages.addPlain(counts.stage(place));
    }
  }

  /** Counts what will be left out as it lacks one of the fields, if that is asked for. */
  public void expect(List<NamedValue> fields) {
    if (counts != null && !fields.isEmpty()) {
      step(counts.missing(place, fields));
    }
  }

  /** Where a command tells what it leaves out, as it lacks one of the fields. */
  public Lacking lacking(List<NamedValue> fields, String... more) {
    return lacking(Stream.concat(fields.stream().map(NamedValue::name), Stream.of(more)).toList());
  }

  /** The same for a command that asks for a time first. */
  public Lacking lackingTime(List<NamedValue> fields) {
    return lacking(
        Stream.concat(Stream.of("_time"), fields.stream().map(NamedValue::name)).toList());
  }

  private Lacking lacking(List<String> names) {
    Lacking lacking = new Lacking(place, columns == null, names);
    leftOut.add(lacking);
    return lacking;
  }

  /** Whether there are events here, with any field, and not rows of known columns. */
  public boolean isOfEvents() {
    return columns == null;
  }

  public boolean isOnRows() {
    return sink != null;
  }

  /** Whether the last command made rows of events while they were read. */
  public boolean hasJustLeftEvents() {
    return leftEvents;
  }

  /** All values of a row are those of its columns. */
  private Expression ofColumns(Expression leaf) {
    return leaf instanceof AllTexts && columns != null
        ? new JoinedValues(columns.stream().<Expression>map(AtPath::column).toList())
        : leaf;
  }

  /** What searches in brackets find: they run here, before the search itself. */
  private Expression ofSubsearches(Expression leaf) {
    return leaf instanceof RowsOf rows ? new FoundRows(found(rows.search())) : leaf;
  }

  /** The columns, if the names are known to the last. */
  public List<String> columns() {
    return columns == null ? List.of() : columns;
  }

  public Expression read(Expression expression) {
    return expression.replacingPaths(scope::read);
  }

  /** The run's present. */
  Instant now() {
    return now;
  }

  /** Runs a search within the search. */
  public ResultRows found(CommandList subsearch) {
    return subsearches.apply(subsearch);
  }

  /** When an event was, or a row. */
  public Expression time(String command) {
    if (columns == null) {
      return scope.read(EVENT_TIME);
    }
    for (String name : List.of("_time", "eventTime")) {
      if (columns.contains(name)) {
        return read(AtPath.column(name));
      }
    }
    throw new SearchException(
        command + " needs a column _time or eventTime; this table has " + columns);
  }

  public void filter(Clause clause) {
    Untimed untimed = Untimed.of(clause, () -> lacking(List.of("_time")));
    step(new Steps.Keeping(sink == null ? clause.sparing() : clause, untimed));
  }

  /** Adds a step that takes rows one by one. */
  public void step(Step.Maker step) {
    if (sink == null) {
      eventSteps.add(step);
    } else {
      stages.step(step);
    }
  }

  public void define(String name, Expression value) {
    scope.define(name, Meanings.isCheap(value) ? value : computed(name, value));
  }

  private RowPlace computed(String name, Expression value) {
    RowPlace place = place(name);
    step(new Steps.Computing(place.slot(), value));
    return place;
  }

  /** A place in the row for a value that a step makes. */
  public RowPlace place(String name) {
    return new RowPlace(layout.add(), name);
  }

  public void define(RowPlace place) {
    scope.define(place.name(), place);
  }

  /** Takes a place for the time of what the rows are now. */
  public void defineTime(RowPlace eventTime) {
    scope.define(EVENT_TIME.name(), eventTime);
    define("_time", new EpochSeconds(eventTime));
  }

  public void rename(NamedValue field, String newName) {
    forget(field.name());
    scope.define(newName, field.expression());
  }

  public void forget(String name) {
    scope.define(name, null);
  }

  public void extract(Expression from, Regex regex, int maximum) {
    List<RowPlace> found = new ArrayList<>();
    List<Expression> before = new ArrayList<>();
    for (String group : regex.groups()) {
      before.add(read(AtPath.column(group)));
      found.add(place(group));
    }
    step(new Steps.Extracting(from, regex, maximum, found, before));
    found.forEach(this::define);
  }

  /** Lets every name mean what the JSON of a text has under it, or else what it has meant. */
  public void extractAll(Expression json) {
    Scope before = scope;
    scope =
        before.over(
            leaf -> {
              Expression otherwise = before.read(leaf);
              Expression inText = Meanings.inText(json, leaf);
              return inText == null ? otherwise : new Coalesce(List.of(inText, otherwise));
            });
  }

  public void expand(NamedValue field, int limit) {
    RowPlace single = place(field.name());
    step(new Steps.Expanding(field.expression(), single.slot(), limit));
    define(single);
  }

  /** Has the rows at hand, all of them, from here on. */
  public void toRows() {
    if (sink == null) {
      Layout wider = new Layout(0);
      toRows(new KeptValues(scope, wider), wider);
    }
  }

  private void toRows(KeptValues demand, Layout wider) {
    layout = wider;
    demands = true;
    if (keepsEvents) {
      demand.at("", new TheEvent());
    }
    sink = stages.accounted(() -> new RowSink.DemandSink(demand));
    scope = scope.over(demand::at);
  }

  /**
   * Puts what a second search finds behind the events here. It runs when all is known that is asked
   * for further on.
   *
   * @param table the command that makes rows of fields
   */
  public void append(CommandList other, Function<List<NamedValue>, Command> table) {
    AppendedRows appended = new AppendedRows(other, table, keepsEvents);
    Layout wider = new Layout(0);
    KeptValues asked = new KeptValues(scope, wider);
    if (sink == null) {
      toRows(asked, wider);
    } else {
      stages.closeSteps();
      if (keepsEvents) {
        asked.at("", new RowPlace(0, ""));
      }
      stages.addPlain(rows -> RowStage.kept(rows, asked));
      layout = wider;
      scope = scope.over(asked::at);
    }
    stages.addPlain(appended);
    late.add(() -> appended.find(asked, wider, subsearches));
  }

  /** Adds a stage that takes all rows at once. */
  public void stage(RowStage stage) {
    toRows();
    stages.add(stage);
  }

  /** Makes other rows of the rows. */
  public void aggregate(List<String> names, Supplier<RowSink> sinks) {
    if (sink == null) {
      sink = stages.accounted(sinks);
      begin(names);
    } else {
      aggregate(names, RowStage.of(stages.accounted(sinks)));
    }
  }

  /**
   * Accounts for what the command at hand holds in a stage; each run of the stage begins one.
   *
   * @param what what is held, in the plural
   */
  public Supplier<Account> accounts(String what) {
    return stages.accounts(what);
  }

  /** Makes other rows of all rows at once. */
  public void aggregate(List<String> names, RowStage stage) {
    stage(stage);
    begin(names);
  }

  private void begin(List<String> names) {
    Layout wider = new Layout(names.size());
    layout = wider;
    scope = scope.over(leaf -> Meanings.inColumns(names, leaf));
    stages.addPlain(rows -> RowStage.widened(rows, wider.width()));
  }

  /** Takes the columns that a run finds for those of the rows; nothing more is put into them. */
  public void finding(FoundColumns columnsOfRun) {
    found = columnsOfRun;
    stages.removeLast();
  }

  public boolean findsColumns() {
    return found != null;
  }

  /** Ends with rows of just these columns. */
  public Plan finish(List<String> names) {
    List<Expression> values = names.stream().map(name -> read(AtPath.column(name))).toList();
    boolean done = layout.width() == names.size();
    for (int at = 0; at < values.size(); at++) {
      done &= values.get(at) instanceof RowPlace place && place.slot() == at;
    }
    stages.closeSteps();
    if (!done) {
      stages.addPlain(RowStage.selecting(values));
    }
    return plan(names);
  }

  /** Ends with events. */
  public Plan plan() {
    return plan(List.of());
  }

  private Supplier<List<String>> columnsOf(List<String> names) {
    FoundColumns ofRun = found;
    return ofRun == null ? () -> names : ofRun::names;
  }

  private Plan plan(List<String> names) {
    late.forEach(Runnable::run);
    stages.closeSteps();
    Supplier<RowSink> made = sink == null ? () -> RowSink.NONE : sink;
    return new Plan(
        paths.all(),
        eventLayout,
        eventSteps,
        made,
        stages.all(),
        columnsOf(names),
        leftOut,
        counts,
        budget);
  }
}
