package io.groundswell.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.groundswell.http.RunningApi.Reply;
import io.groundswell.welcome.Phase;
import io.groundswell.welcome.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can be asked about a campaign, nothing is told of three people. The routes are the server's own. */
class CampaignPrivacyTest {
    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final String RANGE = "from=2025-01-12T00:00:00Z&to=2025-01-14T00:00:00Z";
    private static final String BACKLOG = CAMPAIGNS + "/{id}/backlog";
    private static final String PROPOSALS = "/api/v1/campaign-proposals";
    /** What was decided, and what trends that is no campaign. */
    private static final Set<String> OF_NO_CAMPAIGNS_PEOPLE =
            Set.of("/api/v1/campaign-definitions", "/api/v1/campaign-definitions/{id}", PROPOSALS);

    /** A phase or a verdict, which tell something too. */
    private static final Pattern JUDGEMENT =
            Pattern.compile(Stream.concat(Stream.of(Phase.values()), Stream.of(Verdict.values()))
                    .map(Enum::name)
                    .collect(Collectors.joining("|")));

    @AutoClose
    private final RunningApi api;

    CampaignPrivacyTest(@TempDir Path folder) {
        api = new RunningApi(folder);
    }

    /** A cell of a table that begins with a number other than zero. */
    private static final Pattern CELL = Pattern.compile("<td[^>]*>\\s*([1-9][0-9.,]*)");

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void ofThreeOrFourPeopleNoEndpointTellsANumber(int people) {
        Greeting.into(api, 1);
        if (people == 4) {
            api.instance.post(Greeting.END.plusSeconds(60), "visitor", "fr", "cattax", "catcafe");
            api.instance.completeThrough(Greeting.END.plus(Duration.ofDays(1)));
        }

        List<String> questions = new ArrayList<>(questions());
        questions.add(PROPOSALS);
        assertThat(questions).hasSizeGreaterThan(16).allSatisfy(question -> {
            Reply reply = api.get(question);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(numbers(reply)).as(reply.text()).isEmpty();
            assertThat(reply.text()).doesNotContainPattern(JUDGEMENT);
        });
        assertThat(api.get(CAMPAIGNS + "/cats").text()).contains("fewer than five people");
        assertThat(api.get(BACKLOG.replace("{id}", "cats")).status()).isEqualTo(403);
    }

    @Test
    void ofSixOfEachKindEveryEndpointTellsThem() {
        Greeting.into(api, 6);

        assertThat(questions()).allSatisfy(question -> {
            Reply reply = api.get(question);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(numbers(reply)).as(reply.text()).isNotEmpty();
        });
    }

    @Test
    void inWordsNothingIsToldOfThreePeopleEither() {
        Greeting.into(api, 1);

        JsonNode verdict = api.get(CAMPAIGNS + "/cats").json().at("/main/verdict");

        assertThat(verdict.path("english").asText()).isEqualTo("Not told: it is about fewer than five people.");
        assertThat(verdict.path("chinese").asText()).doesNotContainPattern("[0-9]");
        assertThat(verdict.path("withheld").asText()).isEqualTo("fewer than five people");
    }

    /** Every route about campaigns that tells of people, in each of its forms. */
    private List<String> questions() {
        return api.routes().stream()
                .filter(route -> route.startsWith("/api/v1/campaign"))
                .filter(route -> !OF_NO_CAMPAIGNS_PEOPLE.contains(route) && !route.equals(BACKLOG))
                .flatMap(CampaignPrivacyTest::forms)
                .map(route -> route.replace("{id}", Greeting.ID))
                .toList();
    }

    private static Stream<String> forms(String route) {
        if (route.equals(CAMPAIGNS) || route.endsWith("{id}") || route.endsWith("/report")) {
            return Stream.of(route);
        }
        return route.endsWith("/series")
                ? Stream.of("minute", "hour", "day")
                        .map(step -> route + "?step=" + step + "&" + RANGE)
                        .flatMap(asked -> Stream.of(asked, asked + "&format=csv"))
                : Stream.of(route, route + "?format=csv");
    }

    /** The numbers in an answer that are no zeros; how many partitions there are is about nobody. */
    private static List<String> numbers(Reply reply) {
        List<String> numbers = new ArrayList<>();
        if (reply.type().startsWith("text/csv")) {
            Stream.of(reply.text().split("\r\n"))
                    .skip(1)
                    .flatMap(line -> Arrays.stream(line.split(",")))
                    .filter(cell -> cell.matches("-?[0-9.]+(E-?[0-9]+)?") && !cell.matches("[0.]+"))
                    .forEach(numbers::add);
        } else if (reply.type().startsWith("text/html")) {
            CELL.matcher(reply.text()).results().map(cell -> cell.group(1)).forEach(numbers::add);
        } else {
            assertThat(reply.type())
                    .as("a kind of answer that this test can read")
                    .isEqualTo("application/json");
            JsonNode body = reply.json();
            body.fieldNames().forEachRemaining(name -> {
                if (!name.equals("partitions")) {
                    collect(body.path(name), numbers);
                }
            });
        }
        return numbers;
    }

    private static void collect(JsonNode node, List<String> numbers) {
        if (node.isNumber() && node.asDouble() != 0) {
            numbers.add(node.asText());
        }
        node.forEach(child -> collect(child, numbers));
    }
}
