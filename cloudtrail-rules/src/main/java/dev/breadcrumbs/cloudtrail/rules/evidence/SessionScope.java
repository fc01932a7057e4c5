package dev.breadcrumbs.cloudtrail.rules.evidence;

/**
 * How many sessions there are, and of how many the beginning is missing. A session is one ARN with
 * one {@code creationDate}, whatever keys it used. It has its beginning here if an event of that
 * second issued credentials to that ARN, or signed it in to the console. Immutable.
 *
 * @param sessions how many there are
 * @param begunBefore those without their beginning that began before the first event
 * @param begunElsewhere those without their beginning that began later: the event that issued the
 *     credentials is in another account, in a region that is missing, or was not recorded
 * @param estimated whether there were too many to count each, so that the numbers are about right
 */
public record SessionScope(
    long sessions, long begunBefore, long begunElsewhere, boolean estimated) {
  /**
   * Returns how many sessions have no beginning here.
   *
   * @return the sum of both kinds
   */
  public long withoutBeginning() {
    return begunBefore + begunElsewhere;
  }
}
