package dev.breadcrumbs.cloudtrail.benchmarks.month;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some calls of one principal, one after the other.
 *
 * @param actor what sort of principal
 * @param person which of them
 * @param start when it began, in seconds of Unix time
 * @param app the program that it is about
 * @param service the service that calls, if one does
 * @param key what tells its credentials from others
 */
record Session(Actor actor, int person, long start, String app, String service, String key) {
  private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
  private static final int DAYS = 28;
  private static final int WEEK = 7;
  private static final int WORKING_DAYS = 5;
  private static final long DAY = 86_400;
  private static final long HOUR = 3_600;
  private static final int FIRST_HOUR = 7;
  private static final int WORKING_HOURS = 10;
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private static final String[] APPS = {
    "orders", "billing", "search", "mail", "stock", "site", "reports", "login", "prices", "media"
  };
  private static final String[] SERVICES = {"ec2", "lambda", "ecs-tasks", "cloudtrail", "s3"};

  static Session of(Actor actor, SplittableRandom random) {
    int person = random.nextInt(actor.people());
    int about = actor.people() > 1 ? person : random.nextInt(APPS.length);
    return new Session(
        actor,
        person,
        start(actor, random),
        APPS[about % APPS.length],
        SERVICES[random.nextInt(SERVICES.length)],
        letters(random.nextInt(Integer.MAX_VALUE)));
  }

  private static long start(Actor actor, SplittableRandom random) {
    long first = FIRST.getEpochSecond();
    if (!actor.workingHours()) {
      return first + random.nextLong(DAYS * DAY);
    }
    int day = random.nextInt(DAYS / WEEK) * WEEK + random.nextInt(WORKING_DAYS);
    return first + day * DAY + FIRST_HOUR * HOUR + random.nextLong(WORKING_HOURS * HOUR);
  }

  MonthEvent event(String template, long second, SplittableRandom random) {
    Matcher placeholders = PLACEHOLDER.matcher(template);
    String json =
        placeholders.replaceAll(found -> Matcher.quoteReplacement(value(found, second, random)));
    return new MonthEvent(second, json);
  }

  private String value(MatchResult found, long second, SplittableRandom random) {
    return switch (found.group(1)) {
      case "time" -> Instant.ofEpochSecond(second).toString();
      case "start" -> Instant.ofEpochSecond(start).toString();
      case "person" -> actor.people() > 1 ? "person-" + person : actor.name().replace(':', '-');
      case "personhex" -> String.format(Locale.ROOT, "%04x", person);
      case "host" -> String.valueOf(1 + person);
      case "roleid" -> letters(actor.name().hashCode());
      case "session" -> key;
      case "app" -> app;
      case "service" -> service;
      case "n20" -> String.valueOf(1 + random.nextInt(20));
      case "hex16" -> HexFormat.of().toHexDigits(random.nextLong());
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      default -> found.group();
    };
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (long rest = number & 0xFFFFFFFFL; letters.length() < 6; rest /= 26) {
      letters.append((char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
