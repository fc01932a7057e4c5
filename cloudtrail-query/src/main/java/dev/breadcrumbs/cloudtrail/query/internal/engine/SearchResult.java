package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.internal.plan.CommandTally;
import dev.breadcrumbs.cloudtrail.query.internal.plan.LeftOutTally;
import dev.breadcrumbs.cloudtrail.query.internal.plan.ResultRows;
import java.util.List;

/** What a search has found, and the account of its run. */
public record SearchResult(
    ResultRows rows, ReadReport report, List<CommandTally> tallies, List<LeftOutTally> leftOut) {}
