package dev.breadcrumbs.cloudtrail.model;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Classes that all lead to each other: strongly connected components, by Tarjan's algorithm. What a
 * nested class uses counts as its outermost class's.
 */
final class Circles {
  private final Map<String, Set<String>> uses;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<List<String>> found = new ArrayList<>();

  private Circles(Map<String, Set<String>> uses) {
    this.uses = uses;
  }

  /** The largest circle that lies in one package. */
  static List<String> largestWithin(Iterable<JavaClass> classes) {
    Map<String, List<JavaClass>> packages =
        StreamSupport.stream(classes.spliterator(), false)
            .collect(Collectors.groupingBy(JavaClass::getPackageName));
    return packages.values().stream()
        .map(Circles::largest)
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private static List<String> largest(Collection<JavaClass> classes) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> used = uses.computeIfAbsent(outermost(type), key -> new LinkedHashSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.getPackageName().equals(type.getPackageName()))
          .map(Circles::outermost)
          .forEach(used::add);
    }
    Circles circles = new Circles(uses);
    uses.keySet().forEach(circles::visit);
    return circles.found.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
  }

  private static String outermost(JavaClass type) {
    return type.getBaseComponentType().getSimpleName().isEmpty()
            || type.getEnclosingClass().isPresent()
        ? outermost(type.getEnclosingClass().orElseThrow())
        : type.getBaseComponentType().getSimpleName();
  }

  private void visit(String name) {
    if (numbers.containsKey(name)) {
      return;
    }
    int number = numbers.size();
    numbers.put(name, number);
    lowest.put(name, number);
    open.push(name);
    for (String used : uses.getOrDefault(name, Set.of())) {
      visit(used);
      if (open.contains(used)) {
        lowest.merge(name, lowest.get(used), Math::min);
      }
    }
    if (lowest.get(name) == number) {
      List<String> circle = new ArrayList<>();
      do {
        circle.add(open.pop());
      } while (!circle.get(circle.size() - 1).equals(name));
      found.add(circle.stream().sorted().toList());
    }
  }
}
