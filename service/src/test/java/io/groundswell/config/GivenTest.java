package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema-registry-url | http://ann:s3cret@one:8081/x@y | http://*****@one:8081/x@y",
                "schema-registry-url | http://a:p@one:1,https://b:q@two | http://*****@one:1,https://*****@two",
                "schema-registry-url | http://ann:p@ss@one | http://*****@one",
                "schema-registry-url | http://one:8081 | http://one:8081",
                "registry.client.basic.auth.user.info | ann:s3cret | *****",
                "topics.posts | posts@home | posts@home",
            })
    void isShownWithoutSecrets(String key, String text, String shown) {
        assertThat(Configuration.flag(key, text, "--set").shown()).isEqualTo(shown);
    }
}
