package dev.breadcrumbs.cloudtrail.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML around the data of a report. Its content security policy lets run the one script and the
 * one style that it was made with, by their hashes, and nothing else: no address can be asked for,
 * and no text can become markup, as the policy refuses to turn text into elements.
 */
final class Page {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

  private Page() {}

  /** Writes what comes at a placeholder. */
  interface Part {
    void write(Writer target) throws IOException;
  }

  static void write(Writer target, String title, Part sections, Part events) throws IOException {
    String script = PageResources.script();
    String style = PageResources.style();
    Map<String, Part> parts = new HashMap<>();
    parts.put("title", writer -> writer.write(HtmlText.escaped(title)));
    parts.put("policy", writer -> writer.write(policy(script, style)));
    parts.put("style", writer -> writer.write(style));
    parts.put("script", writer -> writer.write(script));
    parts.put("sections", sections);
    parts.put("events", events);
    fill(PageResources.template(), parts, target);
  }

  private static void fill(String template, Map<String, Part> parts, Writer target)
      throws IOException {
    Matcher placeholder = PLACEHOLDER.matcher(template);
    int from = 0;
    while (placeholder.find()) {
      target.write(template, from, placeholder.start() - from);
      Part part = parts.get(placeholder.group(1));
      if (part == null) {
        throw new IllegalStateException("nothing is known to stand at " + placeholder.group());
      }
      part.write(target);
      from = placeholder.end();
    }
    target.write(template, from, template.length() - from);
  }

  private static String policy(String script, String style) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + hash(script),
        "style-src " + hash(style),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
