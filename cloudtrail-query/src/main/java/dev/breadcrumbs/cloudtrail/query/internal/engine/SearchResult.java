package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandTally;
import dev.breadcrumbs.cloudtrail.query.internal.plan.LeftOutTally;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ResultRows;
import java.util.List;
import java.util.Set;

/**
 * What a search has found, and the account of its run.
 *
 * @param tallies what became of events and rows from command to command, if that was counted
 * @param leftOut what commands left out as it lacks a field
 * @param lists the columns whose values are lists, however many there are
 */
public record SearchResult(
    ResultRows rows,
    ReadReport report,
    List<CommandTally> tallies,
    List<LeftOutTally> leftOut,
    Set<String> lists) {}
