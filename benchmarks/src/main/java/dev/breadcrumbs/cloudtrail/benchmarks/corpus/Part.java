package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.util.List;

/** A piece of the grammar: writes its text for the event being drawn. */
@FunctionalInterface
interface Part {
  void write(EventDraw draw);

  static Part literal(byte[] text) {
    return draw -> draw.text.append(text);
  }

  static Part sequence(List<Part> parts) {
    Part[] all = parts.toArray(Part[]::new);
    return draw -> {
      for (Part part : all) {
        part.write(draw);
      }
    };
  }
}
