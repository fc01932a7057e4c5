package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes log files of a corpus. It holds no state of a file and may be shared by threads. */
final class LogFileWriter {
  private final CorpusPlan plan;
  private final Calls calls = Calls.load();
  private final Part event = Grammar.event(calls);

  LogFileWriter(CorpusPlan plan) {
    this.plan = plan;
  }

  /** Writes one file of a form below the corpus's directory. */
  void write(LogFile file, CorpusForm form, Path corpus) throws IOException {
    try (OutputStream out = form.create(form.file(corpus, file))) {
      write(file, form, out);
    }
  }

  /** Writes a file's content, not compressed. */
  void write(LogFile file, CorpusForm form, OutputStream out) throws IOException {
    EventDraw draw = new EventDraw(file, plan, calls, event);
    out.write(form.head.getBytes(US_ASCII));
    for (long number = file.first(); number < file.end(); number++) {
      if (number > file.first()) {
        out.write(form.separator.getBytes(US_ASCII));
      }
      draw.next(file.second(number));
      draw.text.writeTo(out);
    }
    out.write(form.tail.getBytes(US_ASCII));
  }
}
