package dev.breadcrumbs.cloudtrail.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds classes that all reach each other (R. Tarjan, Depth-First Search and Linear Graph
 * Algorithms, 1972). Classes of one file count as one.
 */
final class Circles {
  private final Map<String, Set<String>> uses = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private List<String> largest = List.of();

  private Circles() {}

  /** The largest of all circles among some classes; empty if there is none. */
  static List<String> largest(Collection<JavaClass> classes) {
    Circles circles = new Circles();
    for (JavaClass type : classes) {
      Set<String> used = circles.uses.computeIfAbsent(fileOf(type), unknown -> new HashSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        used.add(fileOf(dependency.getTargetClass().getBaseComponentType()));
      }
    }
    for (String file : List.copyOf(circles.uses.keySet())) {
      if (!circles.numbers.containsKey(file)) {
        circles.visit(file);
      }
    }
    return circles.largest.size() > 1 ? circles.largest : List.of();
  }

  private static String fileOf(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private void visit(String file) {
    int number = numbers.size();
    numbers.put(file, number);
    lowest.put(file, number);
    open.push(file);
    for (String used : uses.get(file)) {
      if (!uses.containsKey(used)) {
        continue;
      }
      if (!numbers.containsKey(used)) {
        visit(used);
        lowest.merge(file, lowest.get(used), Math::min);
      } else if (open.contains(used)) {
        lowest.merge(file, numbers.get(used), Math::min);
      }
    }
    if (lowest.get(file) == number) {
      close(file);
    }
  }

  private void close(String file) {
    List<String> circle = new ArrayList<>();
    do {
      circle.add(open.peek());
    } while (!open.pop().equals(file));
    if (circle.size() > largest.size()) {
      largest = circle.stream().sorted().toList();
    }
  }
}
