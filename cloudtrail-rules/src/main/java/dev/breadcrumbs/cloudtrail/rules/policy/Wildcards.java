package dev.breadcrumbs.cloudtrail.rules.policy;

import java.util.List;
import java.util.regex.Pattern;

/** Which texts of a policy stand for everything, and which for something of one account. */
final class Wildcards {
  /** So many question marks at most: there is no name that is shorter. */
  private static final String ALL = "\\?{0,3}\\*[*?]*+";

  private static final Pattern EVERYTHING = Pattern.compile(ALL + "(?::" + ALL + ")?");
  private static final Pattern EVERYTHING_OF_IAM =
      Pattern.compile("iam:" + ALL, Pattern.CASE_INSENSITIVE);
  private static final Pattern EVERY_ARN =
      Pattern.compile(ALL + "|arn:(\\*+|aws[a-z-]*(:\\*+)+|\\*+(:\\*+)+)");
  private static final int ARN_PARTS = 6;
  private static final int ACCOUNT_PART = 4;

  private Wildcards() {}

  /** Whether it is {@code *}, {@code *:*}, or the same with question marks. */
  static boolean isEverything(String text) {
    return EVERYTHING.matcher(text).matches();
  }

  /** Whether it is all that IAM does, with which whoever may do it can take the rest. */
  static boolean isEverythingOfIam(String text) {
    return EVERYTHING_OF_IAM.matcher(text).matches();
  }

  static boolean isEveryResource(String text) {
    return EVERY_ARN.matcher(text).matches();
  }

  static boolean hasAny(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
  }

  /** The part before the first wildcard. */
  static String fixedStart(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '*' && text.charAt(end) != '?') {
      end++;
    }
    return text.substring(0, end);
  }

  /** Whether an ARN names its account, or where ARNs of its kind have none, its resource. */
  static boolean isOfOneOwner(String arn) {
    List<String> parts = List.of(arn.split(":", ARN_PARTS));
    if (parts.size() < ARN_PARTS) {
      return false;
    }
    String account = parts.get(ACCOUNT_PART);
    return account.isEmpty() ? !fixedStart(parts.get(ARN_PARTS - 1)).isEmpty() : !hasAny(account);
  }
}
