package dev.breadcrumbs.cloudtrail.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that can stand inside a {@code script} element. All that is not ASCII is escaped, so
 * that the file means the same whatever it is taken for, and half surrogate pairs survive; and so
 * are {@code <}, {@code >} and {@code &}, so that no text can end the element or begin a comment.
 */
final class PageJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonGenerator generator;
  private final ReportLimits limits;

  PageJson(Writer target, ReportLimits limits) throws IOException {
    this.generator = FACTORY.createGenerator(target);
    this.generator.setCharacterEscapes(new ScriptEscapes());
    this.limits = limits;
  }

  ReportLimits limits() {
    return limits;
  }

  void startObject(String kind, String heading) throws IOException {
    generator.writeStartObject();
    text("kind", kind);
    text("heading", heading);
  }

  void startObject() throws IOException {
    generator.writeStartObject();
  }

  void endObject() throws IOException {
    generator.writeEndObject();
  }

  void startArray(String name) throws IOException {
    generator.writeArrayFieldStart(name);
  }

  void startArray() throws IOException {
    generator.writeStartArray();
  }

  void endArray() throws IOException {
    generator.writeEndArray();
  }

  void text(String name, String text) throws IOException {
    generator.writeStringField(name, cut(text));
  }

  void texts(String name, Collection<String> texts) throws IOException {
    startArray(name);
    for (String text : texts) {
      text(text);
    }
    endArray();
  }

  void number(String name, long number) throws IOException {
    generator.writeNumberField(name, number);
  }

  void field(String name) throws IOException {
    generator.writeFieldName(name);
  }

  /** Writes a text of an array or field, cut if it is too long; a missing one as null. */
  void text(@Nullable String text) throws IOException {
    if (text == null) {
      generator.writeNull();
    } else {
      generator.writeString(cut(text));
    }
  }

  /** Writes a text as it is, however long. */
  void whole(String text) throws IOException {
    generator.writeString(text);
  }

  void number(long number) throws IOException {
    generator.writeNumber(number);
  }

  void number(double number) throws IOException {
    generator.writeNumber(number);
  }

  void missing() throws IOException {
    generator.writeNull();
  }

  /** Writes texts in an array, the first of them if there are too many. */
  void list(List<String> texts, int most) throws IOException {
    startArray();
    for (String text : texts.subList(0, Math.min(most, texts.size()))) {
      text(text);
    }
    if (texts.size() > most) {
      text("[+" + (texts.size() - most) + " more]");
    }
    endArray();
  }

  void end() throws IOException {
    generator.close();
  }

  /** As in tables on a terminal, a mark tells how many characters are left out. */
  private String cut(String text) {
    int most = limits.cellCharacters();
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    int leftOut = text.codePointCount(end, text.length());
    return text.substring(0, end) + "...[+" + leftOut + "]";
  }
}
