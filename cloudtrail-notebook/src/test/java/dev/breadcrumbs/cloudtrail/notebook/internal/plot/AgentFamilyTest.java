package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentFamilyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aws-cli/2.15.0 Python/3.11 Linux/6.1 | aws-cli
          Boto3/1.7.62 Python/2.7.15rc1        | Boto3
          [S3Console/0.4, aws-internal/3]      | console
          [aws-sdk-java/2.20]                  | aws-sdk-java
          console.ec2.amazonaws.com            | console
          signin.amazonaws.com                 | console
          config.amazonaws.com                 | AWS service
          AWS Internal                         | AWS service
          Mozilla/5.0 (X11; Linux x86_64)      | browser
          APN/1.0 HashiCorp/1.0 Terraform/1.5  | Terraform
          stratus-red-team_7d0f                | stratus-red-team
          (none of these)                      | other
          """)
  void a_program_has_one_name_whatever_its_version(String userAgent, String family) {
    assertThat(AgentFamily.of(userAgent)).isEqualTo(family);
  }

  @Test
  void no_program_is_one_of_its_own() {
    assertThat(AgentFamily.of(" ")).isEqualTo("(none)");
  }
}
