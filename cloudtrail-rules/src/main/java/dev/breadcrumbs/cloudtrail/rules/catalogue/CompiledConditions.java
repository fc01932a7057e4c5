package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm.NumberTest;
import dev.breadcrumbs.cloudtrail.query.ConditionForm.TextTest;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;
import dev.breadcrumbs.cloudtrail.rules.FoundText;
import dev.breadcrumbs.cloudtrail.rules.JoinedFields;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields and conditions of compiled rules, each once; {@link ConditionCompiler} writes them.
 */
final class CompiledConditions {
  static final int AT_PATH = 0;
  static final int NAMED = 1;
  static final int JOINED = 2;
  static final int FOUND = 3;

  /** The sorts of conditions. */
  enum Sort {
    ALL,
    ANY,
    NOT,
    TEXT,
    TEXT_ANY_CASE,
    LIKE,
    REGEX,
    CIDR,
    NUMBER,
    EXISTS,
    MISSING,
    IN_LIST,
    NOT_IN_LIST,
    IN_OPTIONAL_LIST,
    NOT_IN_OPTIONAL_LIST,
    IS_NOT,
    SAME,
    DIFFERENT,
    PUBLIC_ACCESS,
    FOREIGN_TRUST,
    FOREIGN_ACCOUNT,
    SHARED_WITH_ALL,
    ADMINISTRATOR,
    ANY_WORKLOAD,
    PORTS,
    WHERE
  }

  private final CompiledData data;
  private final int[] fieldPlaces;
  private final int[] conditionPlaces;
  private final @Nullable Field[] fields;
  private final @Nullable Condition[] conditions;

  /** Passes over them all: each is read when it is first asked for. */
  CompiledConditions(CompiledData data) {
    this.data = data;
    this.fieldPlaces = data.entries();
    this.conditionPlaces = data.entries();
    this.fields = new @Nullable Field[fieldPlaces.length];
    this.conditions = new @Nullable Condition[conditionPlaces.length];
  }

  /** The field of the next number. */
  Field field() {
    int number = data.number();
    Field known = fields[number];
    if (known != null) {
      return known;
    }
    int back = data.place();
    data.goTo(fieldPlaces[number]);
    Field read = readField();
    data.goTo(back);
    fields[number] = read;
    return read;
  }

  /** The fields of the next numbers. */
  Field[] fields() {
    Field[] several = new Field[data.number()];
    for (int at = 0; at < several.length; at++) {
      several[at] = field();
    }
    return several;
  }

  /** The condition of the next number. */
  Condition condition() {
    int number = data.number();
    Condition known = conditions[number];
    if (known != null) {
      return known;
    }
    int back = data.place();
    data.goTo(conditionPlaces[number]);
    Condition read = readCondition(Sort.valueOf(data.text()));
    data.goTo(back);
    conditions[number] = read;
    return read;
  }

  private Field readField() {
    int kind = data.number();
    String name = data.text();
    return switch (kind) {
      case AT_PATH -> Fields.at(name);
      case NAMED -> Fields.named(name);
      case JOINED -> JoinedFields.of(name, List.of(fields()));
      default -> FoundText.of(name, field(), data.texts());
    };
  }

  private Condition readCondition(Sort sort) {
    return switch (sort) {
      case ALL -> Condition.allOf(members());
      case ANY -> Condition.anyOf(members());
      case NOT -> condition().not();
      case TEXT -> text(field(), TextTest.valueOf(data.text()));
      case TEXT_ANY_CASE -> text(field(), TextTest.valueOf(data.text())).ignoringCase();
      case LIKE -> field().like(data.text());
      case REGEX -> field().matches(data.text());
      case CIDR -> field().cidr(data.text());
      case NUMBER -> number(field(), NumberTest.valueOf(data.text()), data.text());
      case EXISTS -> field().exists();
      case MISSING -> field().missing();
      case IN_LIST -> field().inList(data.text());
      case NOT_IN_LIST -> field().notInList(data.text());
      case IN_OPTIONAL_LIST -> optional(field(), data.text(), true);
      case NOT_IN_OPTIONAL_LIST -> optional(field(), data.text(), false);
      case IS_NOT -> field().ne(data.text());
      case SAME -> field().eq(field());
      case DIFFERENT -> field().ne(field());
      case PUBLIC_ACCESS -> Policies.grantsPublicAccess(field());
      case FOREIGN_TRUST -> Policies.trustsForeignAccount(field());
      case FOREIGN_ACCOUNT -> Policies.foreignAccounts(field());
      case SHARED_WITH_ALL -> Policies.sharedWithAll(field());
      case ADMINISTRATOR -> Policies.allowsAdministrator(field());
      case ANY_WORKLOAD -> Policies.trustsAnyWorkload(field());
      case PORTS -> Policies.opensToWorld(ports());
      case WHERE -> Spl.condition("where " + data.text(), Vocabulary.RAW);
    };
  }

  private static Condition optional(Field field, String list, boolean expected) {
    return (expected ? field.inList(list) : field.notInList(list)).withOptionalLists(list);
  }

  private Condition[] members() {
    Condition[] members = new Condition[data.number()];
    for (int at = 0; at < members.length; at++) {
      members[at] = condition();
    }
    return members;
  }

  private Condition text(Field field, TextTest test) {
    List<String> texts = data.texts();
    return switch (test) {
      case EQ -> field.in(texts);
      case CONTAINS -> anyOf(texts, field, test);
      case STARTS_WITH -> anyOf(texts, field, test);
      case ENDS_WITH -> anyOf(texts, field, test);
    };
  }

  private static Condition anyOf(List<String> texts, Field field, TextTest test) {
    List<Condition> members = new ArrayList<>();
    for (String text : texts) {
      members.add(
          switch (test) {
            case STARTS_WITH -> field.startsWith(text);
            case ENDS_WITH -> field.endsWith(text);
            default -> field.contains(text);
          });
    }
    return Condition.anyOf(members.toArray(Condition[]::new));
  }

  private static Condition number(Field field, NumberTest test, String text) {
    double number = Double.parseDouble(text);
    return switch (test) {
      case EQ -> field.eq((long) number);
      case LT -> field.lt(number);
      case LE -> field.le(number);
      case GT -> field.gt(number);
      case GE -> field.ge(number);
    };
  }

  private int[] ports() {
    int[] ports = new int[data.number()];
    for (int at = 0; at < ports.length; at++) {
      ports[at] = data.number();
    }
    return ports;
  }
}
