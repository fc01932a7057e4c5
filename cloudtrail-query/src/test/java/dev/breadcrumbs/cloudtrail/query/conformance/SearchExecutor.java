package dev.breadcrumbs.cloudtrail.query.conformance;

import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.List;
import java.util.function.BiFunction;

/**
 * One way to run a search on events, given as JSON texts, that must answer as all others do.
 *
 * @param name its name in test reports
 * @param run runs a search
 */
public record SearchExecutor(String name, BiFunction<TableQuery, List<String>, Table> run) {}
