package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.SplittableRandom;

/**
 * What has been drawn for the event being written: its random numbers, user, call and time. One per
 * log file and used by one thread; the fields are open to the parts of the grammar.
 */
final class EventDraw {
  private static final int FEWEST_BUSY = 16;

  final ByteText text = new ByteText();
  final SplittableRandom random;
  final LogFile file;
  Call call;
  int user;
  long epochSecond;

  private final Calls calls;
  private final Part event;
  private final int users;
  private final int busy;

  EventDraw(LogFile file, CorpusPlan plan, Calls calls, Part event) {
    this.file = file;
    this.calls = calls;
    this.event = event;
    this.users = plan.groups();
    this.busy = Math.max(FEWEST_BUSY, users / plan.files());
    this.random = new SplittableRandom(mixed(plan.seed() + file.number()));
    this.call = calls.draw(random);
  }

  /**
   * Spreads neighbouring numbers over all seeds. A plain step between them would not do: the
   * generator itself goes on by steps, so that the next file would have this one's draws again.
   */
  private static long mixed(long number) {
    long folded = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    folded = (folded ^ (folded >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return folded ^ (folded >>> 33);
  }

  /** Draws and writes the next event into {@link #text}, in the place of the last one. */
  void next(long second) {
    text.clear();
    epochSecond = second;
    call = calls.draw(random);
    user = random.nextInt(4) == 0 ? random.nextInt(users) : busyUser();
    event.write(this);
  }

  // Three quarters of a log file's events are of its own busy users; together the files have them
  // all.
  private int busyUser() {
    return (int) ((file.number() * (long) busy + random.nextInt(busy)) % users);
  }
}
