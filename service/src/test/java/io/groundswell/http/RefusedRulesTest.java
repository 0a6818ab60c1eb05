package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundswell.http.RunningApi.Reply;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In force are two rules: {@code alias} is an alias of {@code target}, and {@code blocked} is blocked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRulesTest {
    private static final String RULES = "/api/v1/rules";

    @AutoClose
    private final RunningApi api;

    RefusedRulesTest(@TempDir Path folder) {
        api = new RunningApi(folder);
        put("alias", "\"aliasOf\": \"target\"");
        put("blocked", "\"blocked\": true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tea    | 'aliasOf': '#TEA'                      | A tag cannot be an alias of itself",
                "tea    | 'aliasOf': 'alias'                     | 'alias' is an alias of 'target' itself",
                "tea    | 'aliasOf': 'blocked'                   | 'blocked' is blocked",
                "target | 'aliasOf': 'tea'                       | 'alias' is an alias of 'target', which cannot be one",
                "tea    | 'aliasOf': 'target', 'blocked': true   | A rule must block or alias, not both",
                "tea    | 'aliasOf': 'target', 'approved': true  | A rule must approve or alias, not both",
                "tea    | 'blocked': true, 'approved': true       | A rule must block or approve, not both",
                "tea    | 'blocked': false                       | A rule must block, approve, alias or rename",
            })
    void rulesThatContradictAreRefused(String tag, String fields, String why) {
        Reply reply = put(tag, fields.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.json().path("detail").asText()).startsWith(why);
        assertThat(api.get(RULES).json().path("rules")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "{'blocked': true, 'why': 'x'}                            | by      | none | must be given",
                "{'blocked': true, 'by': 'x'}                             | why     | none | must be given",
                "{'blocked': true, 'by': '  ', 'why': 'x'}                | by      | `  ` | must be text of 1 to 200",
                "{'blocked': 'yes', 'by': 'x', 'why': 'x'}                | blocked | \"yes\" | must be true or false",
                "{'aliasOf': '#', 'by': 'x', 'why': 'x'}                  | aliasOf | #    | must hold a letter",
                "{'aliasOf': 7, 'by': 'x', 'why': 'x'}                    | aliasOf | 7    | must be text",
                "{'blcked': true, 'by': 'x', 'why': 'x'}                  | blcked  | true | must not be given: the fields are",
                "{'by': 'x', 'by': 'y', 'why': 'x'}                       | body    | none | must be one JSON object",
                "[]                                                       | body    | none | must be one JSON object",
                "{'blocked':                                              | body    | none | must be one JSON object",
                "{} {}                                                    | body    | none | must be one JSON object",
            })
    void aDecisionThatCannotBeReadIsRefused(String body, String name, String value, String rule) {
        Reply reply = api.put(RULES + "/tea", body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("name").asText()).isEqualTo(name);
        assertThat(reply.json().path("value").textValue()).isEqualTo(value);
        assertThat(reply.json().path("rule").asText()).startsWith(rule);
        assertThat(api.get(RULES).json().path("rules")).hasSize(2);
    }

    private Reply put(String tag, String fields) {
        return api.put(
                RULES + "/" + RunningApi.inPath(tag), "{" + fields + ", \"by\": \"mei\", \"why\": \"one wave\"}");
    }
}
