package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/**
 * The built-in words of the grammar. All addresses and identifiers are of ranges kept for
 * documentation, or random.
 */
final class Words {
  private static final String[] NETWORKS = {"192.0.2.", "198.51.100.", "203.0.113."};
  private static final String[] ROLES = {
    "DeploymentPipelineRole",
    "eks-node-group-general",
    "PlatformEngineer",
    "OrganizationAccountAccessRole",
    "ReadOnlyAuditor",
    "AWSServiceRoleForAutoScaling",
    "lambda-orders-exec",
    "GitHubActions"
  };

  private Words() {}

  static Part of(String name) {
    return switch (name) {
      case "empty" -> draw -> {};
      case "uuid" -> Words::uuid;
      case "ip" -> Words::ip;
      case "time" -> draw -> draw.text.append(Instant.ofEpochSecond(draw.epochSecond).toString());
      case "sessiontime" -> draw -> draw.text.append(draw.file.sessionTime());
      case "account" -> draw -> draw.text.append(draw.file.account());
      case "region" -> draw -> draw.text.append(draw.file.region());
      case "source" -> draw -> draw.text.append(draw.call.source());
      case "name" -> draw -> draw.text.append(draw.call.name());
      case "user" -> draw -> Users.writeName(draw);
      case "role" -> draw -> draw.text.append(ROLES[role(draw)]);
      case "roleid" -> draw -> Alphabet.BASE32.write(draw.text, 17, Users.mix(role(draw), 1));
      default -> throw new IllegalArgumentException("no word <" + name + ">");
    };
  }

  static Part of(String name, int length) {
    return switch (name) {
      case "hex" -> draw -> Alphabet.HEX.write(draw.text, length, draw.random);
      case "HEX" -> draw -> Alphabet.UPPER_HEX.write(draw.text, length, draw.random);
      case "upper" -> draw -> Alphabet.BASE32.write(draw.text, length, draw.random);
      case "alnum" -> draw -> Alphabet.BASE64.write(draw.text, length, draw.random);
      case "digits" -> draw -> digits(draw, length);
      case "userid" -> draw -> Alphabet.BASE32.write(draw.text, length, Users.mix(draw.user, 2));
      case "sessionid" ->
          draw ->
              Alphabet.BASE32.write(
                  draw.text, length, Users.mix(draw.user, draw.file.number() + 3));
      default -> throw new IllegalArgumentException("no word <" + name + " " + length + ">");
    };
  }

  // A user always acts in the same role.
  private static int role(EventDraw draw) {
    return draw.user % ROLES.length;
  }

  private static void uuid(EventDraw draw) {
    Alphabet.HEX.write(draw.text, 8, draw.random);
    draw.text.append('-');
    Alphabet.HEX.write(draw.text, 4, draw.random);
    draw.text.append("-4".getBytes(UTF_8));
    Alphabet.HEX.write(draw.text, 3, draw.random);
    draw.text.append("-a".getBytes(UTF_8));
    Alphabet.HEX.write(draw.text, 3, draw.random);
    draw.text.append('-');
    Alphabet.HEX.write(draw.text, 12, draw.random);
  }

  private static void ip(EventDraw draw) {
    draw.text.append(NETWORKS[draw.user % NETWORKS.length]);
    draw.text.append(Integer.toString(1 + draw.random.nextInt(254)));
  }

  // JSON knows no number with a leading zero.
  private static void digits(EventDraw draw, int length) {
    draw.text.append((char) ('1' + draw.random.nextInt(9)));
    for (int i = 1; i < length; i++) {
      draw.text.append((char) ('0' + draw.random.nextInt(10)));
    }
  }
}
