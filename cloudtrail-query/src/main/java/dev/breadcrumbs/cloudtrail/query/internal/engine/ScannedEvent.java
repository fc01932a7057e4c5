package dev.breadcrumbs.cloudtrail.query.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordDecoder;
import dev.breadcrumbs.cloudtrail.model.scan.KnownObject;
import dev.breadcrumbs.cloudtrail.model.scan.RecordLeaves;
import dev.breadcrumbs.cloudtrail.model.scan.RecordProjector;
import dev.breadcrumbs.cloudtrail.model.scan.StringDecoder;
import dev.breadcrumbs.cloudtrail.model.scan.TextCache;
import dev.breadcrumbs.cloudtrail.model.scan.WordFilter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The record that a projector has just scanned, as fields and conditions see it. One instance
 * serves all records of a run; values are decoded when asked for. Not thread-safe.
 */
final class ScannedEvent implements PathValues {
  private static final int SURELY_LONG = 18;

  /** A form of a path in which two names or more are one key, and its place with the projector. */
  private record JoinedForm(FieldPath path, int place) {}

  private final List<FieldPath> paths;
  private final RecordProjector projector;

  /** The places of the paths with the projector, which knows nothing of the whole event. */
  private final int[] places;

  /** The same for the forms of paths that have keys with dots. */
  private final JoinedForm[][] joinedForms;

  private final @Nullable TextCache[] caches;
  private final @Nullable Object[] values;

  private final ScannedTimes times = new ScannedTimes();

  /** The record that each value was decoded from. */
  private final long[] valuesOf;

  private @Nullable String source;
  private long record;
  private byte[] bytes = new byte[0];
  private int recordStart;
  private int recordEnd;
  private @Nullable RecordLeaves leaves;

  /** The record that the leaves were looked for in. */
  private long leavesOf;

  private @Nullable RecordDecoder<CloudTrailEvent> decoder;
  private @Nullable CloudTrailEvent typed;

  ScannedEvent(List<FieldPath> paths) {
    this.paths = List.copyOf(paths);
    List<FieldPath> scanned =
        this.paths.stream().filter(path -> !path.equals(FieldPath.WHOLE)).toList();
    List<FieldPath> all = new ArrayList<>(scanned);
    scanned.stream()
        .flatMap(path -> path.joinedForms().stream())
        .filter(form -> !all.contains(form))
        .forEach(all::add);
    this.projector = new RecordProjector(all.stream().map(FieldPath::names).toList());
    this.places = this.paths.stream().mapToInt(scanned::indexOf).toArray();
    this.joinedForms =
        this.paths.stream()
            .map(
                path ->
                    path.joinedForms().stream()
                        .map(form -> new JoinedForm(form, all.indexOf(form)))
                        .toArray(JoinedForm[]::new))
            .toArray(JoinedForm[][]::new);
    this.values = new @Nullable Object[paths.size()];
    this.valuesOf = new long[paths.size()];
    this.caches = new @Nullable TextCache[paths.size()];
  }

  RecordProjector projector() {
    return projector;
  }

  /** What follows is of a file. */
  void beginFile(String name) {
    source = name;
  }

  @Override
  public @Nullable String source() {
    return source;
  }

  /** Stands on the record that the projector scanned last, in this array. */
  void moveTo(byte[] window, int from, int to) {
    bytes = window;
    recordStart = from;
    recordEnd = to;
    typed = null;
    record++;
  }

  @Override
  public @Nullable Object get(FieldPath path) {
    return at(paths.indexOf(path), path);
  }

  /** The value in a slot, decoded once however many conditions ask for it. */
  @Override
  public @Nullable Object at(int slot, FieldPath path) {
    if (valuesOf[slot] != record) {
      valuesOf[slot] = record;
      values[slot] = decoded(slot);
    }
    return values[slot];
  }

  @Override
  public long millis(int slot) {
    int place = places[slot];
    int start = place < 0 ? -1 : projector.start(place);
    boolean text =
        start >= 0
            && bytes[start] == '"'
            && projector.depth(place) == paths.get(slot).names().size();
    return text ? times.millis(bytes, start + 1, projector.end(place) - 1) : NO_MILLIS;
  }

  private @Nullable Object decoded(int slot) {
    int place = places[slot];
    if (place < 0) {
      return all();
    }
    Object plain = decoded(slot, place, paths.get(slot), true);
    if (plain != null) {
      return plain;
    }
    for (JoinedForm form : joinedForms[slot]) {
      Object joined = decoded(slot, form.place, form.path, false);
      if (joined != null) {
        return joined;
      }
    }
    return null;
  }

  private @Nullable Object decoded(int slot, int place, FieldPath path, boolean joins) {
    int start = projector.start(place);
    if (start < 0) {
      return null;
    }
    int end = projector.end(place);
    if (bytes[start] == '{' || bytes[start] == '[') {
      JsonNode tree = EventTree.value(bytes, start, end);
      int depth = projector.depth(place);
      return joins ? path.valueIn(tree, depth) : path.plainIn(tree, depth);
    }
    // The whole path may lead to the value, or only a part of it to something else.
    if (projector.depth(place) != path.names().size()) {
      return null;
    }
    return switch (bytes[start]) {
      case '"' -> text(slot, start + 1, end - 1);
      case 't' -> true;
      case 'f' -> false;
      case 'n' -> null;
      default -> number(start, end);
    };
  }

  private @Nullable Object all() {
    List<Object> found = new ArrayList<>();
    leaves().visit(leaf -> found.add(leaf.value()));
    return Values.ofList(found);
  }

  /** Stands on the record; made when first wanted. */
  private RecordLeaves leaves() {
    RecordLeaves known = leaves;
    if (known == null) {
      known = new RecordLeaves();
      leaves = known;
    }
    if (leavesOf != record) {
      leavesOf = record;
      known.moveTo(bytes, recordStart, recordEnd);
    }
    return known;
  }

  @Override
  public boolean mayHold(WordFilter words) {
    return words.mayHold(bytes, recordStart, recordEnd, projector.spelling());
  }

  @Override
  public boolean anyValue(WordFilter words, Predicate<Object> test) {
    return !leaves()
        .visit(
            leaf ->
                !words.mayHold(bytes, leaf.start(), leaf.end(), projector.spelling())
                    || !test.test(leaf.value()));
  }

  @Override
  public @Nullable Object kept(int slot) {
    KnownObject object = object(slot);
    return object == null ? null : object.made();
  }

  @Override
  public void keep(int slot, Object made) {
    KnownObject object = object(slot);
    if (object != null) {
      object.keep(made);
    }
  }

  /**
   * Its bytes tell all of it: a key with dots, which stands for a field further in, is within the
   * same value.
   */
  private @Nullable KnownObject object(int slot) {
    return places[slot] < 0 ? null : projector.object(places[slot]);
  }

  @Override
  public CloudTrailEvent typed() {
    CloudTrailEvent made = typed;
    if (made == null) {
      made = decoder().decode(bytes, recordStart, recordEnd);
      typed = made;
    }
    return made;
  }

  /** Made when first wanted: most searches make no typed event. */
  private RecordDecoder<CloudTrailEvent> decoder() {
    RecordDecoder<CloudTrailEvent> known = decoder;
    if (known == null) {
      known = new RecordDecoder<>(CloudTrailEvent.class);
      decoder = known;
    }
    return known;
  }

  private Object text(int slot, int from, int to) {
    TextCache cache = cache(slot);
    Object known = cache.find(bytes, from, to);
    if (known != null) {
      return known;
    }
    String decoded = StringDecoder.decode(bytes, from, to);
    cache.keep(bytes, from, to, decoded);
    return decoded;
  }

  /** Made when first wanted: many rules need many paths, of which few have texts. */
  private TextCache cache(int slot) {
    TextCache cache = caches[slot];
    if (cache == null) {
      cache = new TextCache();
      caches[slot] = cache;
    }
    return cache;
  }

  private Object number(int start, int end) {
    String text = new String(bytes, start, end - start, StandardCharsets.US_ASCII);
    if (text.length() <= SURELY_LONG
        && text.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
      return Long.valueOf(text);
    }
    return Objects.requireNonNull(Values.of(EventTree.value(bytes, start, end)), "number");
  }
}
