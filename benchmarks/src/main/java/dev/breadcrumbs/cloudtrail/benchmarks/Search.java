package dev.breadcrumbs.cloudtrail.benchmarks;

/** What contenders are asked. */
enum Search {
  /** Two by-fields over few events; an event that lacks either drops out. */
  LOGINS(
      "eventName=ConsoleLogin | stats count by userIdentity.userName, additionalEventData.MFAUsed"),
  /** One by-field over all events. The order of equal counts is free. */
  ERRORS("stats count by coalesce(errorCode, 'success') | sort - count"),
  /** Many rows of six fields; a missing field is an empty text. */
  DENIED(
      "errorCode=AccessDenied | table awsRegion, eventName, userIdentity.userName, sourceIPAddress,"
          + " userAgent, errorMessage"),
  /** A word anywhere in an event: an address that few events hold. */
  WORD("198.51.100.109 | stats count"),
  /** A word that about half of the events hold. */
  COMMON_WORD("IAMUser | stats count"),
  /** The same asked of the field that has it. */
  COMMON_VALUE("userIdentity.type=IAMUser | stats count"),
  /** No search: handle every event. The answer is one row with what was counted. */
  EVERYTHING("read everything");

  private final String text;

  Search(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
