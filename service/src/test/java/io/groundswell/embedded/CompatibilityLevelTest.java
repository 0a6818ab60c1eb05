package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {

    // One record type; a field is "name" (required) or "name?" (with a default).
    //
    //   earlier versions, oldest first    candidate    why
    //   a                                 a b?         may be added either way
    //   a b?                              a            may be removed either way
    //   a                                 a b          the new schema misses b in old data
    //   a b                               a            the old schema misses b in new data
    //   a b; a b?                         a            the latest allows it, the first does not as a reader
    //   a; a b?                           a b          the latest allows it, the first does not as a writer
    @ParameterizedTest
    @CsvSource({
        "a,        a b?, NONE BACKWARD BACKWARD_TRANSITIVE FORWARD FORWARD_TRANSITIVE FULL FULL_TRANSITIVE",
        "a b?,     a,    NONE BACKWARD BACKWARD_TRANSITIVE FORWARD FORWARD_TRANSITIVE FULL FULL_TRANSITIVE",
        "a,        a b,  NONE FORWARD FORWARD_TRANSITIVE",
        "a b,      a,    NONE BACKWARD BACKWARD_TRANSITIVE",
        "a b;a b?, a,    NONE BACKWARD BACKWARD_TRANSITIVE FORWARD FULL",
        "a;a b?,   a b,  NONE BACKWARD FORWARD FORWARD_TRANSITIVE FULL",
    })
    void letsThroughWhatItsNameSays(String earlier, String candidate, String expected) {
        // Given
        List<Schema> versions = Arrays.stream(earlier.split(";"))
                .map(CompatibilityLevelTest::record)
                .toList();

        // When
        List<String> letThrough = Arrays.stream(CompatibilityLevel.values())
                .filter(level -> level.objections(record(candidate), versions).isEmpty())
                .map(Enum::name)
                .toList();

        // Then
        assertThat(letThrough).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void objectsToNothingWhenThereIsNoEarlierVersion() {
        assertThat(CompatibilityLevel.values()).allSatisfy(level -> assertThat(level.objections(record("a"), List.of()))
                .isEmpty());
    }

    @Test
    void saysWhichFieldIsInTheWay() {
        assertThat(CompatibilityLevel.BACKWARD.objections(record("a b"), List.of(record("a"))))
                .singleElement()
                .asString()
                .contains("cannot read data of the earlier one", "READER_FIELD_MISSING_DEFAULT_VALUE", "b");
    }

    @Test
    void isFoundByItsNameInAnyCase() {
        assertThat(CompatibilityLevel.named("full_transitive")).contains(CompatibilityLevel.FULL_TRANSITIVE);
        assertThat(CompatibilityLevel.named("SIDEWAYS")).isEmpty();
    }

    private static Schema record(String fields) {
        String json = Arrays.stream(fields.split(" "))
                .map(field -> field.endsWith("?")
                        ? "{'name':'" + field.replace("?", "") + "','type':'int','default':0}"
                        : "{'name':'" + field + "','type':'int'}")
                .reduce((left, right) -> left + "," + right)
                .orElseThrow();
        return AvroText.parse(("{'type':'record','name':'R','fields':[" + json + "]}").replace('\'', '"'));
    }
}
