package dev.breadcrumbs.cloudtrail.query.internal.plan;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.value.ValueLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does with rows, stage by stage. Steps that take rows one by one are gathered, and
 * become one stage together. Whatever holds rows accounts for them in the name of its command.
 */
final class StageList {
  private final MemoryBudget budget;
  private final List<RowStage> stages = new ArrayList<>();
  private List<Step.Maker> steps = new ArrayList<>();

  /** The command whose stages and steps are added. */
  private @Nullable Command current;

  /** The command of the first of the steps. */
  private @Nullable Command ofSteps;

  StageList(MemoryBudget budget) {
    this.budget = budget;
  }

  /** What follows is of a command. */
  void begin(Command command) {
    current = command;
  }

  /** Adds a step that takes rows one by one. */
  void step(Step.Maker step) {
    ofSteps = steps.isEmpty() ? current : ofSteps;
    steps.add(step);
  }

  /** Whether there are steps that are no stage yet. */
  boolean hasSteps() {
    return !steps.isEmpty();
  }

  /** Makes a stage of the steps. */
  void closeSteps() {
    if (steps.isEmpty()) {
      return;
    }
    Command command = ofSteps;
    add(RowStage.of(steps, () -> account(command, "rows")), command);
    steps = new ArrayList<>();
  }

  /** Adds a stage of the command, behind the steps. */
  void add(RowStage stage) {
    closeSteps();
    add(stage, current);
  }

  /** Adds a stage, and says whose it is where the values of a row are too much for it. */
  private void add(RowStage stage, @Nullable Command command) {
    stages.add(
        rows -> {
          try {
            return stage.apply(rows);
          } catch (ValueLimit e) {
            throw new SearchException("'" + command + "': a row is too much: " + e.getMessage(), e);
          }
        });
  }

  /** Adds a stage that only moves values, and belongs to no command. */
  void addPlain(RowStage stage) {
    stages.add(stage);
  }

  void removeLast() {
    stages.remove(stages.size() - 1);
  }

  /** Has each sink that is made account for what it holds. */
  Supplier<RowSink> accounted(Supplier<RowSink> sinks) {
    Command command = current;
    return () -> {
      RowSink made = sinks.get();
      made.holdIn(account(command, made.holds()));
      return made;
    };
  }

  /** Accounts for what the command holds; each run begins one. */
  Supplier<Account> accounts(String what) {
    Command command = current;
    return () -> account(command, what);
  }

  private Account account(@Nullable Command command, String what) {
    return command == null ? Account.unbounded() : budget.account(command, what);
  }

  /** The stages, in their order. */
  List<RowStage> all() {
    return stages;
  }
}
