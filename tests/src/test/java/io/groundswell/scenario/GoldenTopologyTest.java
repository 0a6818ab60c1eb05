package io.groundswell.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The topology as it is described: operators, stores and topics, each with a name of its own. */
class GoldenTopologyTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "topology.txt");
    private static final String RENEW = "groundswell.golden.renew";
    private static final Pattern GENERATED = Pattern.compile("KSTREAM|KTABLE|KEY-SELECT|[A-Z]+-\\d{10}");

    private final String described;

    GoldenTopologyTest() {
        try (Timeline day = new Timeline()) {
            described = day.topology().get().describe().toString();
        }
    }

    @Test
    void isAsItWasAgreed() throws IOException {
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(GOLDEN, described);
        }
        assertThat(described)
                .as("the description; if the change is meant, renew it with -D" + RENEW + "=true and read the diff")
                .isEqualTo(Files.readString(GOLDEN));
    }

    /** Named by Streams are only the technical steps round a repartition topic. */
    @Test
    void allNamesAreOurs() {
        assertThat(names(described))
                .isNotEmpty()
                .noneMatch(name -> GENERATED.matcher(name).find());
    }

    private static List<String> names(String description) {
        return Pattern.compile("(Source|Processor|Sink): (\\S+)|topics?: (\\S+)|stores: \\[([^]]*)]")
                .matcher(description)
                .results()
                .flatMap(match -> Stream.of(match.group(2), match.group(3), match.group(4)))
                .filter(name -> name != null && !name.isEmpty())
                .toList();
    }
}
