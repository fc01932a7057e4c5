package dev.breadcrumbs.cloudtrail.model.integrity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All objects that were given, by the ends of their keys. */
final class Inventory {
  private final Map<String, StoredObject> digests = new TreeMap<>();
  private final Map<String, StoredObject> others = new TreeMap<>();
  private final List<IntegrityProblem> problems = new ArrayList<>();

  Inventory(Collection<? extends StoredObject> objects) {
    objects.forEach(this::add);
  }

  private void add(StoredObject object) {
    String tail = Keys.packed(Keys.tail(object.key()));
    boolean digest = Keys.isDigest(tail) && !Keys.isMetadata(tail);
    StoredObject known = (digest ? digests : others).putIfAbsent(tail, object);
    if (known != null && !known.name().equals(object.name())) {
      problems.add(
          new IntegrityProblem(
              IntegrityKind.DUPLICATE_KEY,
              tail,
              null,
              "it is both " + known.name() + " and " + object.name() + ", which was not checked"));
    }
  }

  /** Digests in the order of their keys. */
  List<Map.Entry<String, StoredObject>> digests() {
    return List.copyOf(digests.entrySet());
  }

  @Nullable StoredObject logFile(String tail) {
    return others.get(tail);
  }

  /** What is no digest, in the order of keys. */
  Map<String, StoredObject> others() {
    return others;
  }

  /** Where else files lie, by their names, which hold random letters. */
  Map<String, String> keysByFileName() {
    Map<String, String> keys = new HashMap<>();
    others.keySet().forEach(key -> keys.put(Keys.fileName(key), key));
    return keys;
  }

  List<IntegrityProblem> problems() {
    return problems;
  }
}
