package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.ConditionScan;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RuleRun;
import dev.breadcrumbs.cloudtrail.rules.internal.engine.RunSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Evaluates a set of rules over events: all events of a source by {@link #evaluate}, or events as
 * they come by a {@link #stream}. Both find the same in the same events. Immutable and thread-safe:
 * each evaluation has its own state.
 *
 * <pre>{@code
 * Evaluation evaluation = RuleEngine.of(Catalogue.all()).evaluate(CloudTrail.read(Path.of("logs")));
 * evaluation.findings().forEach(System.out::println);
 * }</pre>
 */
public final class RuleEngine {
  /** Longer than any input. */
  private static final Duration UNTIL_THE_END = Duration.ofDays(365_000_000);

  private final RuleSet rules;
  private final Site site;
  private final Tuning tuning;
  private final EngineOptions options;
  private final ActiveRules active;
  private final ConditionScan scan;

  private RuleEngine(RuleSet rules, Site site, Tuning tuning, EngineOptions options) {
    this.rules = Objects.requireNonNull(rules, "rules is null");
    this.site = Objects.requireNonNull(site, "site is null");
    this.tuning = Objects.requireNonNull(tuning, "tuning is null");
    this.options = options;
    active = new ActiveRules(rules, site, tuning);
    ConditionScan all = ConditionScan.of(active.runnable().conditions());
    ConditionScan chosen = options.indexed() ? all : all.withoutIndex();
    scan = active.waitsForTime() ? chosen.trackingTime() : chosen;
  }

  /**
   * Makes an engine.
   *
   * @param rules the rules to evaluate
   * @return the engine
   */
  public static RuleEngine of(RuleSet rules) {
    return new RuleEngine(rules, Site.EMPTY, Tuning.NONE, EngineOptions.DEFAULT);
  }

  /**
   * Makes an engine.
   *
   * @param rules the rules to evaluate
   * @return the engine
   * @throws RuleException if two rules have one id
   */
  public static RuleEngine of(Rule... rules) {
    return of(RuleSet.of(rules));
  }

  /**
   * Tells the rules what is particular to a site. A rule that asks for a list which is not there
   * rests, and {@link Evaluation#resting()} tells so, unless it can do without.
   *
   * @param lists the site's lists
   * @return an engine for that site
   * @throws RuleException if no rule asks for a list, but for one of nearly the same name
   */
  public RuleEngine at(Site lists) {
    return new RuleEngine(rules, lists, tuning, options);
  }

  /**
   * Tunes the rules.
   *
   * @param chosen which rest, which have another level, what is exempt or suppressed
   * @return an engine so tuned
   * @throws RuleException if the tuning names a rule that is not in the set
   */
  public RuleEngine tuned(Tuning chosen) {
    return new RuleEngine(rules, site, chosen, options);
  }

  /**
   * Sets how long a stream waits for events that come late: by so much may an event's time lie
   * before the newest one seen. 15 minutes unless set. It does not matter to {@link #evaluate},
   * which waits for all.
   *
   * @param time how long, by event time
   * @return an engine with that
   * @throws RuleException if it is negative
   */
  public RuleEngine lateness(Duration time) {
    if (time.isNegative()) {
      throw new RuleException("lateness is negative: " + time);
    }
    return new RuleEngine(rules, site, tuning, options.lateness(time));
  }

  /**
   * Sets how far an event may be dated ahead of the clock before it counts as one of the future. A
   * day unless set. In a stream such an event moves no window on, and neither does one that is
   * dated so far ahead of most events before it, until others confirm its time. Rules of single
   * events see it like any other; for rules of several it is {@linkplain RuleCounts#ahead()
   * counted} and left out. Where all events are of the future, as in a test, none counts as that.
   *
   * @param time how far
   * @return an engine with that
   * @throws RuleException if it is negative
   */
  public RuleEngine ahead(Duration time) {
    if (time.isNegative()) {
      throw new RuleException("ahead is negative: " + time);
    }
    return new RuleEngine(rules, site, tuning, options.ahead(time));
  }

  /**
   * Sets the clock by which {@link #ahead} tells events of the future; the system's unless set.
   *
   * @param clock tells the present
   * @return an engine with that
   */
  public RuleEngine clock(InstantSource clock) {
    return new RuleEngine(
        rules, site, tuning, options.clock(Objects.requireNonNull(clock, "clock is null")));
  }

  /**
   * Sets how many events may be held in memory: those that wait for their turn, and those in the
   * windows of each rule. If there are more, the earliest of the waiting take their turn, so that
   * others may come {@linkplain RuleCounts#late() too late}; and a rule forgets the groups that
   * have been silent for longest, which is {@linkplain RuleCounts#evicted() reported}. Unless set,
   * it is one for each 16 KB of the heap's greatest size, from 4,096 to 1,000,000.
   *
   * @param events how many
   * @return an engine with that
   * @throws RuleException if it is less than one
   */
  public RuleEngine holding(int events) {
    if (events < 1) {
      throw new RuleException("holding " + events + " events");
    }
    return new RuleEngine(rules, site, tuning, options.held(events));
  }

  /**
   * Sets how often a stream hands a finding on whose consumer throws: at once, and again with each
   * event that follows and at the end. Three times unless set; then the finding is put aside, see
   * {@link RuleStream#putAside()}.
   *
   * @param number how often
   * @return an engine with that
   * @throws RuleException if it is less than one
   */
  public RuleEngine attempts(int number) {
    if (number < 1) {
      throw new RuleException("attempts is " + number);
    }
    return new RuleEngine(rules, site, tuning, options.attempts(number));
  }

  /**
   * Sets what remembers for {@link FirstSeenRule}s which values were seen; unless set, each run has
   * a memory of its own.
   *
   * @param store the memory
   * @return an engine with that
   */
  public RuleEngine remembering(SeenStore store) {
    return new RuleEngine(
        rules, site, tuning, options.store(Objects.requireNonNull(store, "store is null")));
  }

  /**
   * Switches the index off that spares rules the events they cannot match. Findings are the same.
   *
   * @return an engine that tries every rule on every event
   */
  public RuleEngine withoutIndex() {
    return new RuleEngine(rules, site, tuning, options.withoutIndex());
  }

  /**
   * Returns the rules.
   *
   * @return the rules
   */
  public RuleSet rules() {
    return rules;
  }

  /**
   * Returns the lists of the site that neither a rule nor an exception asks for: perhaps their
   * names are not those that were meant.
   *
   * @return the names; a list that placeholders of Sigma had when they were loaded is among them
   */
  public Set<String> unusedLists() {
    return Collections.unmodifiableSet(active.unusedLists());
  }

  /**
   * Evaluates the rules over all events of a source, in any order. Log files are read in the order
   * of the times in their names, so that what rules of several events have to hold stays small. An
   * event that is delivered twice, under the same {@code eventID}, counts once. A rule that fails
   * on an event is reported in {@link Evaluation#errors()} and costs nothing else.
   *
   * @param source the events
   * @return the findings, and the account
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Evaluation evaluate(CloudTrailSource source) {
    return evaluate(source, RunOptions.DEFAULT);
  }

  /**
   * Evaluates the rules over all events of a source, on threads of the caller's choice. The
   * findings do not depend on it.
   *
   * @param source the events
   * @param threads how many threads, and whose
   * @return the findings, and the account
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public Evaluation evaluate(CloudTrailSource source, RunOptions threads) {
    List<Finding> found = new ArrayList<>();
    List<RuleError> errors = new ArrayList<>();
    RunAccount account = new RunAccount(active, found::add, errors::add);
    RunSettings settings = options.settings(UNTIL_THE_END, options.storeOrNew());
    RuleRun run = new RuleRun(active.runnable(), settings, account);
    ReadReport report = scan.run(nearlyInOrder(source), threads, run);
    run.finish();
    found.sort(FindingOrder.COMPARATOR);
    List<Finding> given =
        new FindingSuppression(tuning, options.held()).unsuppressed(found, account);
    return new Evaluation(given, errors, account.counts(), active.resting(), report);
  }

  /** So that few events wait for earlier ones, even if each region has a folder of its own. */
  private CloudTrailSource nearlyInOrder(CloudTrailSource source) {
    return active.waitForOrder() && source instanceof CloudTrailLogs logs
        ? logs.inOrderOfTime()
        : source;
  }

  /**
   * Evaluates the rules over events in memory.
   *
   * @param events the events
   * @return the findings, and the account
   */
  public Evaluation evaluate(Collection<CloudTrailEvent> events) {
    return evaluate(CloudTrail.of(events));
  }

  /**
   * Begins to evaluate the rules over events as they come.
   *
   * @param findings takes each finding, on the thread that gave the event which completed it
   * @return what takes the events
   */
  public RuleStream stream(Consumer<Finding> findings) {
    return new RuleStream(active, scan, options, findings);
  }

  /**
   * Goes on where another stream was when its {@link RuleStream#snapshot()} was made, so that a
   * restart loses nothing. Rules that are new since begin anew, as do those that have changed:
   * {@link RuleStream#begunAnew()} names these.
   *
   * @param snapshot the state
   * @param findings takes each finding, on the thread that gave the event which completed it
   * @return what takes the events
   * @throws RuleException if it is no snapshot
   */
  public RuleStream restore(String snapshot, Consumer<Finding> findings) {
    RuleStream stream = stream(findings);
    stream.restore(snapshot);
    return stream;
  }
}
