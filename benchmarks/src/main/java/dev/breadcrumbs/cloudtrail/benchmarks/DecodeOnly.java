package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.benchmarks.corpus.CorpusForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Decodes all events of all files and throws them away. */
record DecodeOnly(String name, Supplier<Decoder> decoders) implements Contender {
  @Override
  public Set<Search> searches(Form form) {
    return form == Form.LOADED ? Set.of() : Set.of(Search.EVERYTHING);
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    List<Path> files = form.files(corpus);
    return search ->
        Answer.counted("events", FileWork.sum(files, threads, () -> worker(form.stored())));
  }

  private FileWork worker(CorpusForm form) {
    Decoder decoder = decoders.get();
    FileBytes stored = new FileBytes();
    FileBytes inflated = new FileBytes();
    Gunzip gunzip = new Gunzip(InflateOnly.BLOCK);
    return file -> {
      stored.read(file);
      if (form == CorpusForm.JSONL) {
        return decoder.decode(stored.bytes(), stored.length());
      }
      inflated.inflate(stored, gunzip);
      return decoder.decode(inflated.bytes(), inflated.length());
    };
  }
}
