package dev.breadcrumbs.cloudtrail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContendersTest {
  private static final int EVENTS = 6_000;

  @TempDir static Path corpus;

  @BeforeAll
  static void makeCorpus() {
    Corpus.ensure(EVENTS, 500, corpus, EnumSet.allOf(CorpusForm.class));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void answer_as_the_plain_loop_does(Contender contender, Form form, Search search) {
    try (Contender.Session session = contender.open(form, corpus, 2)) {
      assertThat(session.run(search).fingerprint())
          .isEqualTo(PlainSearch.answer(search, corpus).fingerprint());
    }
  }

  static Stream<Arguments> searches() {
    return Stream.of(Form.values())
        .flatMap(
            form ->
                Contenders.all().stream()
                    .flatMap(
                        contender ->
                            contender.searches(form).stream()
                                .filter(search -> search != Search.EVERYTHING)
                                .map(search -> Arguments.of(contender, form, search))));
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.class,
      names = {"GZ", "JSONL"})
  void read_every_event(Form form) {
    for (Contender contender : Contenders.all()) {
      if (contender.searches(form).contains(Search.EVERYTHING)) {
        try (Contender.Session session = contender.open(form, corpus, 2)) {
          assertThat(session.run(Search.EVERYTHING).fingerprint())
              .matches("events " + EVENTS + "|bytes 7\\d{6}|findings-of-[a-z0-9-]+ \\d+");
        }
      }
    }
  }

  @Test
  void take_turns_and_are_timed() {
    WarmRuns runs =
        new WarmRuns(Contenders.all(), EnumSet.allOf(Search.class), 1, 2, new Agreement());
    Race race = new Race(Form.GZ, 1, false);

    Times times = runs.run(race, corpus);

    assertThat(times.entries()).hasSize(34);
    assertThat(new Report(7_000_000).table(race, times))
        .contains("| errors | duckdb |", "| everything | inflate-only |");
  }

  @Test
  void are_asked_what_is_wanted() {
    Set<Search> asked = EnumSet.of(Search.ERRORS);
    WarmRuns runs = new WarmRuns(List.of(Breadcrumbs.inJava()), asked, 0, 1, new Agreement());

    assertThat(runs.run(new Race(Form.GZ, 1, false), corpus).entries())
        .containsExactly(new Times.Entry(Contenders.US, Search.ERRORS));
  }

  @Test
  void are_found_by_name() {
    assertThatCode(() -> Contenders.named(Contenders.DUCKDB)).doesNotThrowAnyException();
    assertThatCode(() -> Contenders.named("nobody")).hasMessage("no contender nobody");
  }
}
