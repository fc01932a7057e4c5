package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text, however broken, makes the reader fail in another way than its own. */
class SplFuzzTest {
  private static final int USUAL = 200_000;

  private static final List<String> PIECES =
      List.of(
          "|",
          " ",
          "(",
          ")",
          "[",
          "]",
          ",",
          "=",
          "!=",
          "<",
          ">=",
          "*",
          "-",
          "+",
          "/",
          "%",
          ".",
          "\"",
          "'",
          "\\",
          "`",
          "```",
          "{}",
          "search",
          "where",
          "eval",
          "stats",
          "count",
          "by",
          "as",
          "sort",
          "head",
          "top",
          "rex",
          "field=",
          "rename",
          "table",
          "fields",
          "dedup",
          "fillnull",
          "value=",
          "makemv",
          "mvexpand",
          "spath",
          "eventstats",
          "streamstats",
          "eventName",
          "errorCode",
          "userIdentity.*",
          "x",
          "raw.x",
          "5",
          "1e9",
          ".5",
          "-1",
          "AND",
          "OR",
          "NOT",
          "IN",
          "LIKE",
          "XOR",
          "BETWEEN",
          "if(",
          "case(",
          "like(",
          "match(",
          "in(",
          "lower(",
          "searchmatch(",
          "cidrmatch(",
          "\"a\"",
          "'a b'",
          "\"(?<n>.)\"",
          "10.0.0.0/8",
          "limit=",
          "timechart",
          "chart",
          "over",
          "bin",
          "span=1h",
          "transaction",
          "maxspan=5m",
          "startswith=",
          "lookup",
          "\"my accounts\"",
          "OUTPUT",
          "iplocation",
          "join",
          "append",
          "[search",
          "[search errorCode=a | return userName]",
          "return",
          "$",
          "$userName",
          "format",
          "earliest=-1d",
          "latest=now",
          "eval(",
          "dc(",
          "\n",
          "\u00a0",
          "\ud83d",
          "\u65e5",
          "\u0000");

  @Test
  void says_of_any_text_what_is_wrong_or_reads_it() {
    int count = Integer.getInteger("breadcrumbs.spl.texts", USUAL);
    Random random = new Random(1);
    RandomPipelines pipelines = new RandomPipelines(random);
    int read = 0;
    String valid = "*";
    for (int number = 0; number < count; number++) {
      if (number % 10 == 0) {
        valid = pipelines.next().toString();
      }
      String text = random.nextBoolean() ? soup(random) : changed(valid, random);
      read += reads(text) ? 1 : 0;
    }

    assertThat(read).isBetween(count / 100, count - count / 10);
  }

  private static boolean reads(String text) {
    try {
      TableQuery query = parsed(text);
      assertThat(parsed(query.toString())).as(text).isEqualTo(query);
      return true;
    } catch (SearchException e) {
      assertThat(e).as(text).hasMessageContaining(" at line ").hasMessageContaining("^");
      return false;
    }
  }

  private static TableQuery parsed(String text) {
    return Spl.parse(text, Vocabulary.SPLUNK, RandomPipelines.ENVIRONMENT);
  }

  private static String soup(Random random) {
    StringBuilder soup = new StringBuilder(random.nextBoolean() ? "* | " : "");
    int count = random.nextInt(25);
    for (int piece = 0; piece < count; piece++) {
      soup.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(3) == 0 ? " " : "");
    }
    return soup.toString();
  }

  private static String changed(String valid, Random random) {
    StringBuilder changed = new StringBuilder(valid);
    int count = 1 + random.nextInt(3);
    for (int change = 0; change < count; change++) {
      int at = random.nextInt(changed.length() + 1);
      int end = Math.min(changed.length(), at + random.nextInt(4));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      changed.replace(at, end, random.nextBoolean() ? piece : "");
    }
    return changed.toString();
  }
}
