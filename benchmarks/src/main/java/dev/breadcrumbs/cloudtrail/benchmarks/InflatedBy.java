package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import java.nio.file.Path;
import java.util.Set;

/** A contender whose gzip files are inflated by one library of those that there are. */
record InflatedBy(String library, String name, Contender contender) implements Contender {
  private static final String PROPERTY = "breadcrumbs.inflater";

  static InflatedBy jdk(Contender contender) {
    return new InflatedBy("jdk", contender.name(), contender);
  }

  static InflatedBy isal(Contender contender) {
    return new InflatedBy("isal", contender.name() + "-isal", contender);
  }

  @Override
  public Set<Search> searches(Form form) {
    return library.equals("jdk") || form.stored() == CorpusForm.GZ
        ? contender.searches(form)
        : Set.of();
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    Session session = contender.open(form, corpus, threads);
    return new Session() {
      @Override
      public Answer run(Search search) {
        System.setProperty(PROPERTY, library);
        return session.run(search);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
