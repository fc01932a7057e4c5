package dev.breadcrumbs.cloudtrail.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a race within this process: all contenders are open at once and take turns, after rounds
 * that do not count.
 */
final class WarmRuns {
  // A run of a few milliseconds is repeated until the clock has something to measure.
  private static final double SHORTEST = 0.1;

  private final List<Contender> contenders;
  private final Set<Search> asked;
  private final int warmUp;
  private final int rounds;
  private final Agreement agreement;

  WarmRuns(
      List<Contender> contenders, Set<Search> asked, int warmUp, int rounds, Agreement agreement) {
    this.contenders = List.copyOf(contenders);
    this.asked = Set.copyOf(asked);
    this.warmUp = warmUp;
    this.rounds = rounds;
    this.agreement = agreement;
  }

  Times run(Race race, Path corpus) {
    Map<Contender, Contender.Session> open = new LinkedHashMap<>();
    try {
      for (Contender contender : contenders) {
        if (!contender.searches(race.form()).isEmpty()) {
          open.put(contender, contender.open(race.form(), corpus, race.threads()));
        }
      }
      rounds(race, open, warmUp);
      return rounds(race, open, rounds);
    } finally {
      open.values().forEach(Contender.Session::close);
    }
  }

  private Times rounds(Race race, Map<Contender, Contender.Session> open, int count) {
    Times times = new Times();
    for (int round = 0; round < count; round++) {
      open.forEach((contender, session) -> turn(race, contender, session, times));
    }
    return times;
  }

  private void turn(Race race, Contender contender, Contender.Session session, Times times) {
    for (Search search : contender.searches(race.form())) {
      if (!asked.contains(search)) {
        continue;
      }
      Times.Entry entry = new Times.Entry(contender.name(), search);
      long start = System.nanoTime();
      Answer answer = session.run(search);
      int runs = 1;
      while (System.nanoTime() - start < SHORTEST * 1e9) {
        session.run(search);
        runs++;
      }
      times.add(entry, (System.nanoTime() - start) / 1e9 / runs);
      agreement.check(race, entry, answer.fingerprint());
    }
  }
}
