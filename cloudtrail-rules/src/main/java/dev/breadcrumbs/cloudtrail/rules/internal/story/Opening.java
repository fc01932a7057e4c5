package dev.breadcrumbs.cloudtrail.rules.internal.story;

import java.util.List;
import java.util.Set;

/**
 * Calls that open something, and those that close it again.
 *
 * @param what what is open, in words
 * @param opener the call that opens
 * @param opened where the call has what tells it from others of its kind
 * @param closers the calls that close; none if a call of the same name takes the place of another
 * @param closed where these have the same
 */
record Opening(
    String what, String opener, List<String> opened, Set<String> closers, List<String> closed) {
  /** What both have under one name. */
  static Opening of(String what, String opener, String closer, String... parameters) {
    List<String> paths = List.of(parameters).stream().map(Opening::parameter).toList();
    return new Opening(what, opener, paths, Set.of(closer), paths);
  }

  /** What is only known by what the opening call answers. */
  static Opening answered(
      String what, String opener, String answer, String closer, String... closed) {
    return new Opening(
        what,
        opener,
        List.of("responseElements." + answer),
        Set.of(closer),
        List.of(closed).stream().map(Opening::parameter).toList());
  }

  /** What no call undoes. */
  static Opening forGood(String what, String opener, String... parameters) {
    return new Opening(
        what,
        opener,
        List.of(parameters).stream().map(Opening::parameter).toList(),
        Set.of(),
        List.of());
  }

  static String parameter(String name) {
    return "requestParameters." + name;
  }
}
