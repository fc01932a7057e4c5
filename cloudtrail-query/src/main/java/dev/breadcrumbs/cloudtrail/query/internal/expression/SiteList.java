package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.value.CaseFolding;
import dev.breadcrumbs.cloudtrail.query.internal.value.CidrBlock;
import dev.breadcrumbs.cloudtrail.query.internal.value.IpAddress;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of a named list: texts without case, and blocks of addresses among them. */
public record SiteList(Set<String> folded, List<CidrBlock> blocks) {
  /**
   * Reads entries.
   *
   * @throws IllegalArgumentException if one begins as a block of addresses and is none
   */
  public static SiteList of(Collection<String> entries) {
    return new SiteList(
        entries.stream().map(CaseFolding::folded).collect(Collectors.toUnmodifiableSet()),
        entries.stream().distinct().filter(SiteList::isBlock).map(CidrBlock::parse).toList());
  }

  /** An ARN has slashes, too. */
  private static boolean isBlock(String entry) {
    int slash = entry.indexOf('/');
    return slash > 0 && IpAddress.parse(entry.substring(0, slash)) != null;
  }

  boolean has(Object single) {
    String text = Values.text(single);
    if (folded.contains(CaseFolding.folded(text))) {
      return true;
    }
    byte[] address = blocks.isEmpty() ? null : IpAddress.parse(text);
    return address != null && blocks.stream().anyMatch(block -> block.contains(address));
  }
}
