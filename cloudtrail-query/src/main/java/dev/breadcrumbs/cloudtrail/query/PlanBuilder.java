package dev.breadcrumbs.cloudtrail.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Plan} of commands. It follows what names mean from command to command: a name that
 * a command makes is a place in the row, or, where that is cheap, the expression itself. While
 * there are events, paths are asked of the source; behind a step that needs all rows at once, they
 * are columns that the rows get because somebody asks.
 */
final class PlanBuilder {
  /** An event's own time, whatever steps call so. */
  private static final Named EVENT_TIME =
      new Named("", new AtPath(new FieldPath(List.of("eventTime"))));

  private final Instant now;
  private final @Nullable RunCounts counts;
  private final Function<TableQuery, Table> subsearches;
  private final List<FieldPath> paths = new ArrayList<>();
  private final List<Step.Maker> eventSteps = new ArrayList<>();
  private final Layout eventLayout = new Layout(0);
  private final List<RowStage> stages = new ArrayList<>();
  private @Nullable Supplier<RowSink> sink;
  private List<Step.Maker> rowSteps = new ArrayList<>();
  private Layout layout = eventLayout;
  private Scope scope;
  private @Nullable List<String> columns;
  private boolean keepsEvents;
  private boolean demands;
  private boolean leftEvents;
  private int place;
  private @Nullable FoundColumns found;

  PlanBuilder(RunOptions options, Function<TableQuery, Table> subsearches) {
    this.now = options.now();
    this.counts = options.isCounting() ? new RunCounts() : null;
    this.subsearches = subsearches;
    scope = new Scope(this::ofEvent, now);
  }

  /** Has each row begin with the event itself. */
  PlanBuilder keepingEvents() {
    keepsEvents = true;
    return this;
  }

  private Expression ofEvent(Expression leaf) {
    if (leaf instanceof Named named) {
      return named.meaning().replacingPaths(this::ofEvent);
    }
    if (leaf instanceof AllTexts) {
      return slot(FieldPath.WHOLE);
    }
    if (leaf instanceof OfEvent) {
      slot(FieldPath.WHOLE);
      return leaf;
    }
    return leaf instanceof AtPath at ? slot(at.path()) : leaf;
  }

  private AtSlot slot(FieldPath path) {
    int known = paths.indexOf(path);
    if (known < 0) {
      paths.add(path);
    }
    return new AtSlot(known < 0 ? paths.size() - 1 : known, path);
  }

  PlanBuilder add(Command command, Shape before) {
    if (place == 0) {
      count();
    }
    boolean ofEvents = sink == null;
    columns = before.open() ? null : before.names();
    if (command.needsRows()) {
      toRows();
    }
    command.reading(this::ofColumns).reading(scope::read).reading(this::ofSubsearches).addTo(this);
    leftEvents = ofEvents && sink != null && !demands;
    place++;
    count();
    return this;
  }

  /** Counts what is handed on here, if that is asked for. */
  private void count() {
    if (counts == null) {
      return;
    }
    if (sink == null || !rowSteps.isEmpty()) {
      step(counts.step(place));
    } else {
      stages.add(counts.stage(place));
    }
  }

  /** Counts what will be left out as it lacks one of the fields, if that is asked for. */
  void expect(List<Field> fields) {
    if (counts != null && !fields.isEmpty()) {
      step(counts.missing(place, fields));
    }
  }

  boolean isOnRows() {
    return sink != null;
  }

  /** Whether the last command made rows of events while they were read. */
  boolean hasJustLeftEvents() {
    return leftEvents;
  }

  /** All values of a row are those of its columns. */
  private Expression ofColumns(Expression leaf) {
    return leaf instanceof AllTexts && columns != null
        ? new Several(columns.stream().<Expression>map(Shape::column).toList())
        : leaf;
  }

  /** What searches in brackets find: they run here, before the search itself. */
  private Expression ofSubsearches(Expression leaf) {
    return leaf instanceof RowsOf rows ? new FoundRows(found(rows.search())) : leaf;
  }

  /** The columns, if the names are known to the last. */
  List<String> columns() {
    return columns == null ? List.of() : columns;
  }

  Expression read(Expression expression) {
    return expression.replacingPaths(scope::read);
  }

  /** The time of an event or row, where a function asks for it. */
  @Nullable Expression time(List<Aggregate> aggregates) {
    if (aggregates.stream().noneMatch(each -> each.function().isOfTime())) {
      return null;
    }
    return time("a function of time");
  }

  /** The run's present. */
  Instant now() {
    return now;
  }

  /** Runs a search within the search. */
  Table found(TableQuery subsearch) {
    return subsearches.apply(subsearch);
  }

  /** When an event was, or a row. */
  Expression time(String command) {
    if (columns == null) {
      return scope.read(EVENT_TIME);
    }
    for (String name : List.of("_time", "eventTime")) {
      if (columns.contains(name)) {
        return read(Shape.column(name));
      }
    }
    throw new SearchException(
        command + " needs a column _time or eventTime; this table has " + columns);
  }

  void filter(Clause clause) {
    step(new Steps.Keeping(clause));
  }

  /** Adds a step that takes rows one by one. */
  void step(Step.Maker step) {
    (sink == null ? eventSteps : rowSteps).add(step);
  }

  void define(String name, Expression value) {
    scope.define(name, isCheap(value) ? value : computed(name, value));
  }

  /** What is looked up at once need not be put anywhere. */
  private static boolean isCheap(Expression value) {
    return value instanceof AtSlot
        || value instanceof Computed
        || value instanceof Literal
        || (value instanceof Coalesce either
            && either.parts().stream().allMatch(PlanBuilder::isCheap));
  }

  private Computed computed(String name, Expression value) {
    Computed place = place(name);
    step(new Steps.Computing(place.slot(), value));
    return place;
  }

  /** A place in the row for a value that a step makes. */
  Computed place(String name) {
    return new Computed(layout.add(), name);
  }

  void define(Computed place) {
    scope.define(place.name(), place);
  }

  /** Takes a place for the time of what the rows are now. */
  void defineTime(Computed eventTime) {
    scope.define(EVENT_TIME.name(), eventTime);
    define("_time", new EpochTime(eventTime));
  }

  void rename(Field field, String newName) {
    forget(field.name());
    scope.define(newName, field.expression());
  }

  void forget(String name) {
    scope.define(name, null);
  }

  void extract(Rex rex) {
    List<Computed> found = new ArrayList<>();
    List<Expression> before = new ArrayList<>();
    for (String group : rex.groups()) {
      before.add(read(Shape.column(group)));
      found.add(place(group));
    }
    step(new Steps.Extracting(rex, found, before));
    found.forEach(this::define);
  }

  void expand(Mvexpand expand) {
    Computed single = place(expand.field().name());
    step(new Steps.Expanding(expand.field().expression(), single.slot(), expand.limit()));
    define(single);
  }

  /** Has the rows at hand, all of them, from here on. */
  void toRows() {
    if (sink == null) {
      layout = new Layout(0);
      Demand demand = new Demand(scope, layout);
      demands = true;
      if (keepsEvents) {
        demand.at("", new TheEvent());
      }
      sink = () -> new RowSink.DemandSink(demand);
      scope = scope.over(demand::at);
    }
  }

  /** Adds a stage that takes all rows at once. */
  void stage(RowStage stage) {
    toRows();
    closeSteps();
    stages.add(stage);
  }

  private void closeSteps() {
    if (!rowSteps.isEmpty()) {
      stages.add(RowStage.of(rowSteps));
      rowSteps = new ArrayList<>();
    }
  }

  /** Makes other rows of the rows. */
  void aggregate(List<String> names, Supplier<RowSink> sinks) {
    if (sink == null) {
      sink = sinks;
      begin(names);
    } else {
      aggregate(names, RowStage.of(sinks));
    }
  }

  /** Makes other rows of all rows at once. */
  void aggregate(List<String> names, RowStage stage) {
    stage(stage);
    begin(names);
  }

  private void begin(List<String> names) {
    Layout wider = new Layout(names.size());
    layout = wider;
    scope = scope.over(leaf -> column(names, leaf));
    stages.add(rows -> RowStage.widened(rows, wider.width()));
  }

  /** Takes the columns that a run finds for those of the rows; nothing more is put into them. */
  void finding(FoundColumns columnsOfRun) {
    found = columnsOfRun;
    stages.remove(stages.size() - 1);
  }

  boolean findsColumns() {
    return found != null;
  }

  private static Expression column(List<String> names, Expression leaf) {
    if (leaf instanceof Named named) {
      return named.meaning().replacingPaths(each -> column(names, each));
    }
    int at = leaf instanceof AtPath path ? names.indexOf(path.path().toString()) : -1;
    return at < 0 ? new Coalesce(List.of()) : new Computed(at, names.get(at));
  }

  /** Ends with rows of just these columns. */
  Plan finish(List<String> names) {
    List<Expression> values = names.stream().map(name -> read(Shape.column(name))).toList();
    boolean done = layout.width() == names.size();
    for (int at = 0; at < values.size(); at++) {
      done &= values.get(at) instanceof Computed place && place.slot() == at;
    }
    closeSteps();
    if (!done) {
      stages.add(RowStage.selecting(values));
    }
    return plan(names);
  }

  /** Ends with events. */
  Plan plan() {
    return plan(List.of());
  }

  private Supplier<List<String>> columnsOf(List<String> names) {
    FoundColumns ofRun = found;
    return ofRun == null ? () -> names : ofRun::names;
  }

  private Plan plan(List<String> names) {
    closeSteps();
    Supplier<RowSink> made = sink == null ? () -> RowSink.NONE : sink;
    return new Plan(paths, eventLayout, eventSteps, made, stages, columnsOf(names), counts);
  }
}
