package io.groundswell.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsRefusedTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            embedded                   | yes               | must be one of auto, true, false
            bootstrap-servers          | broker            | must be host:port, several separated by commas, or nothing
            schema-registry-url        | ftp://registry    | must be an http:// or https:// address, several separated by commas, or nothing
            data.folder                | ''                | must be a path
            http.host                  | a b               | must be a host name or an IP address
            http.port                  | 65536             | must be a whole number from 0 to 65535
            http.port                  | -1                | must be a whole number from 0 to 65535
            http.port                  | 8090.0            | must be a whole number from 0 to 65535
            broker.port                | any               | must be a whole number from 0 to 65535
            topics.posts               | ..                | must be a topic name: 1 to 200 letters, digits, '.', '_' and '-', not just dots
            topics.posts               | ä                 | must be a topic name: 1 to 200 letters, digits, '.', '_' and '-', not just dots
            topics.rejected            | posts             | must differ from the other topics' names
            topics.tag-rules           | trend-updates     | must differ from the other topics' names
            topics.campaigns           | tag-rules         | must differ from the other topics' names
            topics.campaign-updates    | campaigns         | must differ from the other topics' names
            topics.posts-partitions    | 0                 | must be a whole number from 1 to 1000
            streams.application-id     | a/b               | must be 1 to 100 letters, digits, '.', '_' and '-'
            streams.threads            | 65                | must be a whole number from 1 to 64
            streams.guarantee          | exactly_once      | must be one of exactly_once_v2, at_least_once
            streams.commit-interval    | 1                 | must be a length of time from 10ms to 1m
            streams.commit-interval    | 61s               | must be a length of time from 10ms to 1m
            time.out-of-order          | -5s               | must be a length of time from 0s to 1h
            time.series-grace          | 179m              | must be a length of time from 3h to 400d, in whole minutes
            retention.hours            | 23h               | must be a length of time from 1d to 400d, in whole minutes
            retention.rankings         | 86400001ms        | must be a length of time from 1h to 400d, in whole minutes
            scoring.peaked-share       | NaN               | must be a number from 0.01 to 1
            scoring.baseline-half-life | 90m               | must be a length of time from 1h to 365d, in whole hours
            hashtag.default-rule       | myspace           | must be one of bluesky, mastodon, rednote, twitter, weibo
            ranking.size               | 0                 | must be a whole number from 1 to 1000
            serde.serializer           | Serializer        | must be the full name of a class
            """)
    void aWrongValueIsNamedWithKeyOriginAndRule(String key, String value, String rule) {
        String shown = value.isEmpty() ? "\"\"" : value;

        assertThatThrownBy(() -> Configuration.with(Map.of(key, value)))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage(key + " = " + shown + " (flag --set): " + rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            embedded=true,  bootstrap-servers=b:1                   | bootstrap-servers = b:1 (flag --set): must be empty while embedded = true
            embedded=false                                          | bootstrap-servers = "" (default): must name a broker while embedded = false
            bootstrap-servers=b:1                                   | schema-registry-url = "" (default): must name the registry of the cluster in bootstrap-servers
            schema-registry-url=http://r                            | schema-registry-url = http://r (flag --set): must be empty while bootstrap-servers is: the embedded registry is used
            scoring.emerging-hits=4                                 | scoring.emerging-hits = 4 (flag --set): must be at most scoring.emerging-slides, which is 3
            scoring.trending-slides=2                               | scoring.trending-hits = 3 (default): must be at most scoring.trending-slides, which is 2
            scoring.trending-z=2.5                                  | scoring.emerging-z = 3 (default): must be at most scoring.trending-z, which is 2.5
            scoring.trending-people=4                               | scoring.min-people = 5 (default): must be at most scoring.trending-people, which is 4
            scoring.ended-z=3.1                                     | scoring.ended-z = 3.1 (flag --set): must be at most scoring.emerging-z, which is 3
            scoring.most-dispersion=0                               | scoring.least-dispersion = 0.01 (default): must be at most scoring.most-dispersion, which is 0
            registry.client.max.retries=many                        | registry.client.max.retries = 'many': must be a whole number from 0 to 999999999
            """)
    void valuesThatDoNotGoTogetherAreNamed(String given, String message) {
        List<Given> flags = List.of(given.split(",\\s+", -1)).stream()
                .map(pair -> pair.split("=", 2))
                .map(pair -> Configuration.flag(pair[0], pair[1].strip(), "--set"))
                .toList();

        assertThatThrownBy(() -> Configuration.load(Optional.empty(), Map.of(), Map.of(), flags))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage(message);
    }

    @Test
    void whatASettingOfOursDecidesIsNotLeftToKafka() {
        assertThatThrownBy(() -> Configuration.with(Map.of("kafka.num.stream.threads", "2")))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage("kafka.num.stream.threads (flag --set): is decided by streams.threads");
    }

    @Test
    void anUnknownKeyIsAnsweredInTheSpellingOfItsLayer() {
        Map<String, String> environment = Map.of("GROUNDSWELL_HTTP_PROT", "1");
        Map<String, String> properties = Map.of("groundswell.stream.threads", "1");
        List<Given> flags = List.of(
                Configuration.flag("max-tags", "1", "--set"),
                Configuration.flag("kafak.linger.ms", "1", "--set"),
                Configuration.flag("weather", "fine", "--set"));

        assertThatThrownBy(() -> Configuration.load(Optional.empty(), environment, properties, flags))
                .isInstanceOf(SettingsRefused.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "no setting is called http.prot (environment GROUNDSWELL_HTTP_PROT); did you mean GROUNDSWELL_HTTP_PORT?",
                        "no setting is called stream.threads (system property groundswell.stream.threads);"
                                + " did you mean groundswell.streams.threads?",
                        "no setting is called max-tags (flag --set); did you mean hashtag.max-tags?",
                        "no setting is called kafak.linger.ms (flag --set); did you mean kafka.linger.ms?",
                        "no setting is called weather (flag --set); `groundswell config show` lists all"));
    }
}
