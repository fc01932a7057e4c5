package dev.breadcrumbs.cloudtrail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.Corpus;
import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZgrepTest {
  @TempDir private Path corpus;

  @Test
  void counts_the_files_that_hold_a_word() {
    assumeTrue(Programs.installed("zgrep"), "there is no zgrep here");
    Corpus.ensure(6_000, 500, corpus, EnumSet.of(CorpusForm.GZ));
    int files = Form.GZ.files(corpus).size();

    Answer answer = new Zgrep().open(Form.GZ, corpus, 2).run(Search.COMMON_WORD);

    assertThat(answer).isEqualTo(Answer.counted("files", files));
  }

  @Test
  void does_not_disagree_with_those_who_count_events() {
    Agreement agreement = new Agreement();
    Race race = new Race(Form.GZ, 1, false);
    agreement.check(race, new Times.Entry(Contenders.IN_TEXT, Search.WORD), "136");

    assertThatCode(() -> agreement.check(race, new Times.Entry("zgrep", Search.WORD), "files 25"))
        .doesNotThrowAnyException();
  }
}
