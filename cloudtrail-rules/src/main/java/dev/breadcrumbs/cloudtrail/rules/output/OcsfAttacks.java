package dev.breadcrumbs.cloudtrail.rules.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Tactics and techniques as OCSF's {@code attack} objects. */
final class OcsfAttacks {
  private OcsfAttacks() {}

  /** One for each technique, and one for each tactic unless there is only one to go with them. */
  static void add(ObjectNode info, List<AttackTags.Tactic> tactics, List<String> techniques) {
    if (tactics.isEmpty() && techniques.isEmpty()) {
      return;
    }
    ArrayNode attacks = info.putArray("attacks");
    boolean joined = tactics.size() == 1 && !techniques.isEmpty();
    if (!joined) {
      tactics.forEach(tactic -> addTactic(attack(attacks), tactic));
    }
    for (String technique : techniques) {
      ObjectNode attack = attack(attacks);
      if (joined) {
        addTactic(attack, tactics.get(0));
      }
      int dot = technique.indexOf('.');
      attack.putObject("technique").put("uid", dot < 0 ? technique : technique.substring(0, dot));
      if (dot >= 0) {
        attack.putObject("sub_technique").put("uid", technique);
      }
    }
  }

  private static ObjectNode attack(ArrayNode attacks) {
    return attacks.addObject().put("version", AttackTags.VERSION);
  }

  private static void addTactic(ObjectNode attack, AttackTags.Tactic tactic) {
    attack.putObject("tactic").put("uid", tactic.uid()).put("name", tactic.name());
  }
}
