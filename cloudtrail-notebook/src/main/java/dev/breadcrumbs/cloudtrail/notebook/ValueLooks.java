package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.View;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which value looks how. */
record ValueLooks(int columns, int rows) {
  static Shown of(Object value, int columns, int rows) {
    return new ValueLooks(columns, rows).look(value);
  }

  private Shown look(Object value) {
    if (value instanceof Shown shown) {
      return shown;
    }
    if (value instanceof Table table) {
      return table(table);
    }
    if (value instanceof Row row) {
      return table(Tables.ofRows(List.of(row)));
    }
    if (value instanceof CloudTrailEvent event) {
      return event(event);
    }
    if (value instanceof Finding finding) {
      return finding(finding);
    }
    if (value instanceof Evaluation evaluation) {
      return evaluation(evaluation);
    }
    if (value instanceof Story story) {
      return text(story.toString().stripTrailing());
    }
    if (value instanceof ReadReport report) {
      return report(report);
    }
    if (value instanceof View view) {
      return text(view.question() + "\n" + view.query());
    }
    if (value instanceof Plot plot) {
      return plot(plot);
    }
    return value instanceof Collection<?> many ? collection(many) : text(value.toString());
  }

  private Shown table(Table table) {
    return Shown.of(table, columns, rows);
  }

  private static Shown text(String text) {
    return new Shown(Html.harmless(text) + "\n", Html.preformatted(text));
  }

  private static Shown lines(String... lines) {
    return ShownTable.lines(List.of(lines));
  }

  private static Shown event(CloudTrailEvent event) {
    return lines(event.breadcrumb().toString()).above(text(event.toTree().toPrettyString()));
  }

  private Shown finding(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(finding.level().text() + ": " + finding.title());
    lines.add("rule " + finding.rule().id() + ", " + finding.actor());
    finding.values().forEach((name, values) -> lines.add(name + ": " + String.join(", ", values)));
    Shown shown = ShownTable.lines(lines);
    if (!finding.events().isEmpty()) {
      shown = shown.above(table(Tables.ofEvents(finding.events())));
    }
    return shown.above(text(finding.explain().toString().stripTrailing()));
  }

  private Shown evaluation(Evaluation evaluation) {
    Shown shown = table(Tables.ofFindings(evaluation.findings()));
    List<String> lines = new ArrayList<>();
    lines.add(
        evaluation.findings().size()
            + " findings of "
            + (evaluation.counts().size() - evaluation.silent().size())
            + " of "
            + evaluation.counts().size()
            + " rules; "
            + evaluation.report());
    evaluation.errors().forEach(error -> lines.add("error: " + error));
    evaluation.resting().forEach((rule, why) -> lines.add("did not run: " + rule + ": " + why));
    return shown.above(ShownTable.lines(lines));
  }

  private Shown report(ReadReport report) {
    Shown shown = lines(report.toString());
    List<ReadProblem> problems = report.problems();
    return problems.isEmpty() ? shown : shown.above(table(Tables.ofProblems(problems)));
  }

  private static Shown plot(Plot plot) {
    return new Shown(Html.harmless(plot.toString()) + "\n", plot.toHtml());
  }

  private Shown collection(Collection<?> many) {
    return tableOf(many, Row.class, Tables::ofRows)
        .or(() -> tableOf(many, CloudTrailEvent.class, Tables::ofEvents))
        .or(() -> tableOf(many, Finding.class, Tables::ofFindings))
        .or(() -> tableOf(many, ReadProblem.class, Tables::ofProblems))
        .or(() -> tableOf(many, View.class, Tables::ofViews))
        .orElseGet(() -> eachOf(many));
  }

  private <T> Optional<Shown> tableOf(
      Collection<?> many, Class<T> type, Function<Collection<T>, Table> table) {
    if (many.isEmpty() || !many.stream().allMatch(type::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(table(table.apply(many.stream().map(type::cast).toList())));
  }

  private Shown eachOf(Collection<?> many) {
    List<String> lines = many.stream().limit(rows).map(String::valueOf).toList();
    Shown shown = text(String.join("\n", lines));
    int more = many.size() - lines.size();
    return more == 0 ? shown : shown.above(lines("... and " + more + " more"));
  }
}
