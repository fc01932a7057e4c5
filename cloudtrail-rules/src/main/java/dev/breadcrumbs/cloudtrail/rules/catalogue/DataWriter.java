package dev.breadcrumbs.cloudtrail.rules.catalogue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gathers numbers and texts for {@link CompiledData}. For one file; not thread-safe. */
final class DataWriter {
  private final Map<String, Integer> texts;
  private final List<Integer> numbers = new ArrayList<>();

  private DataWriter(Map<String, Integer> texts) {
    this.texts = texts;
  }

  DataWriter() {
    this(new LinkedHashMap<>());
  }

  /** A writer of numbers that come before or behind those here, with the same texts. */
  DataWriter another() {
    return new DataWriter(texts);
  }

  DataWriter number(int number) {
    numbers.add(number);
    return this;
  }

  DataWriter text(String text) {
    return number(texts.computeIfAbsent(text, added -> texts.size()));
  }

  DataWriter name(Enum<?> constant) {
    return text(constant.name());
  }

  DataWriter texts(List<String> several) {
    number(several.size());
    several.forEach(this::text);
    return this;
  }

  DataWriter numbers(List<Integer> several) {
    number(several.size());
    numbers.addAll(several);
    return this;
  }

  DataWriter append(DataWriter other) {
    numbers.addAll(other.numbers);
    return this;
  }

  /** Adds what another has, behind how much it is, so that a reader may pass over it. */
  DataWriter entry(DataWriter other) {
    return number(other.numbers.size()).append(other);
  }

  byte[] bytes() {
    byte[] joined = String.join("", texts.keySet()).getBytes(StandardCharsets.UTF_8);
    int[] all =
        IntStream.concat(
                IntStream.concat(
                    IntStream.of(texts.size()), texts.keySet().stream().mapToInt(String::length)),
                numbers.stream().mapToInt(Integer::intValue))
            .toArray();
    ByteBuffer content = ByteBuffer.allocate((all.length + 1) * Integer.BYTES + joined.length);
    content.putInt(all.length);
    Stream.of(all).flatMapToInt(IntStream::of).forEach(content::putInt);
    return content.put(joined).array();
  }
}
