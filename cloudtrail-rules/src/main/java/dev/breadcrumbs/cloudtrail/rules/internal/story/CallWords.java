package dev.breadcrumbs.cloudtrail.rules.internal.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what a call was about on a line. */
public final class CallWords {
  private static final int MOST_PARAMETERS = 4;
  private static final int LONGEST = 120;

  /** The end of a version in a call's name, as of Lambda: {@code CreateFunction20150331v2}. */
  private static final Pattern VERSION =
      Pattern.compile("(?:20\\d{6}|20\\d\\d_\\d\\d_\\d\\d)(?:v\\d+)?$");

  /** A refused AssumeRole has no parameters: the role stands in the message alone. */
  private static final Pattern REFUSED_RESOURCE = Pattern.compile("on resource: (arn:\\S+)");

  private CallWords() {}

  /** The name of a call without the version of its interface. */
  public static String plainName(CloudTrailEvent event) {
    return plainName(Objects.requireNonNullElse(event.eventName(), ""));
  }

  static String plainName(String eventName) {
    return VERSION.matcher(eventName).replaceFirst("");
  }

  /** The parameters that fit on a line, and what was given. */
  public static String about(CloudTrailEvent event) {
    List<String> words = new ArrayList<>();
    JsonNode parameters = event.requestParameters();
    if (parameters != null) {
      for (Map.Entry<String, JsonNode> each : parameters.properties()) {
        addWord(words, each.getKey(), each.getValue());
      }
    }
    for (String given :
        List.of(
            "responseElements.credentials.accessKeyId", "responseElements.accessKey.accessKeyId")) {
      JsonNode key = event.at(given);
      if (key.isTextual()) {
        words.add("-> " + key.asText());
      }
    }
    return String.join(" ", words);
  }

  private static void addWord(List<String> words, String name, JsonNode value) {
    if (words.size() < MOST_PARAMETERS && value.isValueNode() && !value.isNull()) {
      String text = value.asText();
      if (!text.isEmpty()) {
        words.add(name + "=" + cut(text));
      }
    }
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  /** What a call was refused for, where its message says it. */
  public static String refused(CloudTrailEvent event) {
    String message = event.errorMessage();
    if (message == null || !"AssumeRole".equals(event.eventName())) {
      return "";
    }
    Matcher resource = REFUSED_RESOURCE.matcher(message);
    return resource.find() ? resource.group(1) : "";
  }
}
