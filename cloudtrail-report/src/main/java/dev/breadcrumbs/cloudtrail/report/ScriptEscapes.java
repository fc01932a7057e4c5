package dev.breadcrumbs.cloudtrail.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import org.jspecify.annotations.Nullable;

/** Characters that HTML looks for inside a {@code script} element, written by their numbers. */
final class ScriptEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    for (char markup : new char[] {'<', '>', '&', '\''}) {
      codes[markup] = ESCAPE_STANDARD;
    }
    // So that the file has no character that editors show in odd ways.
    codes[0x7f] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return null;
  }
}
