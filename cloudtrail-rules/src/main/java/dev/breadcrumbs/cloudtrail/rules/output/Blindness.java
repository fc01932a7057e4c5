package dev.breadcrumbs.cloudtrail.rules.output;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.AbsenceRule;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why a rule can find nothing in the data at hand: nothing of its service was recorded, no data
 * events were, or no event has a field that it needs. Only what a condition certainly needs counts.
 */
final class Blindness {
  /** A call went well: that no event has one of these tells nothing. */
  private static final Set<String> OF_FAILURES = Set.of("errorCode", "errorMessage");

  private static final Pattern PATH = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

  private final DataInventory data;
  private final Set<String> services;
  private final Set<String> dataServices;

  Blindness(DataInventory data) {
    this.data = data;
    this.services = lower(data.services().keySet());
    this.dataServices = lower(data.dataServices());
  }

  private static Set<String> lower(Set<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Why the rule is blind; empty if it is not, as far as one can tell. */
  Optional<String> of(Rule rule) {
    if (data.events() == 0) {
      return Optional.of("no events");
    }
    if (rule instanceof AbsenceRule absence) {
      return of(absence.condition());
    }
    return rule instanceof CorrelationRule correlation
        ? ofCorrelation(correlation)
        : ofAll(rule.conditions());
  }

  private Optional<String> ofCorrelation(CorrelationRule rule) {
    List<Optional<String>> reasons = rule.parts().stream().map(part -> of(part.rule())).toList();
    return rule.canMatch(part -> reasons.get(part).isEmpty())
        ? Optional.empty()
        : reasons.stream().flatMap(Optional::stream).findFirst();
  }

  private Optional<String> ofFirst(List<Condition> needed) {
    return needed.stream().map(this::of).flatMap(Optional::stream).findFirst();
  }

  /** Of conditions of which one is enough: all must be blind. */
  private Optional<String> ofAll(List<Condition> alternatives) {
    List<Optional<String>> reasons = alternatives.stream().map(this::of).toList();
    return reasons.stream().allMatch(Optional::isPresent)
        ? reasons.stream().flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  private Optional<String> of(Condition condition) {
    Optional<String> ofData = withoutDataEvents(condition);
    return ofData.isPresent() ? ofData : ofForm(condition.form());
  }

  private Optional<String> withoutDataEvents(Condition condition) {
    Optional<Set<String>> calls = condition.valuesOf(Fields.EVENT_NAME);
    Set<String> asked = condition.valuesOf(Fields.EVENT_SOURCE).orElse(Set.of());
    boolean onlyData =
        calls.isPresent()
            && !calls.get().isEmpty()
            && calls.get().stream().allMatch(call -> DataEvents.has(asked, call));
    boolean recorded =
        asked.isEmpty()
            ? !dataServices.isEmpty()
            : lower(asked).stream().anyMatch(dataServices::contains);
    return onlyData && !recorded
        ? Optional.of("no data events" + (asked.isEmpty() ? "" : " of " + sorted(asked)))
        : Optional.empty();
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private Optional<String> ofForm(ConditionForm form) {
    if (form instanceof ConditionForm.All all) {
      return ofFirst(all.members());
    }
    if (form instanceof ConditionForm.Any any) {
      return ofAll(any.members());
    }
    if (form instanceof ConditionForm.Text text
        && text.test() == ConditionForm.TextTest.EQ
        && text.field().equals(Fields.EVENT_SOURCE)) {
      return ofServices(Set.copyOf(text.texts()));
    }
    boolean holdsWithout =
        form instanceof ConditionForm.Negated
            || (form instanceof ConditionForm.Presence presence && !presence.expected());
    return holdsWithout
        ? Optional.empty()
        : form.fields().stream().map(this::ofField).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> ofServices(Set<String> asked) {
    return lower(asked).stream().anyMatch(services::contains)
        ? Optional.empty()
        : Optional.of("service never seen: " + sorted(asked));
  }

  private Optional<String> ofField(Field field) {
    String path = field.name();
    // An alias, and what code makes of an event, have no one place.
    if (!PATH.matcher(path).matches() || !Fields.at(path).equals(field)) {
      return Optional.empty();
    }
    String root = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    String judged = InventoryCollector.FREE_FORM.contains(root) ? root : path;
    boolean seen = OF_FAILURES.contains(judged) || data.fields().contains(judged);
    return seen ? Optional.empty() : Optional.of("field never seen: " + judged);
  }
}
