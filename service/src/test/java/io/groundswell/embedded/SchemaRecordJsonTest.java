package io.groundswell.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.embedded.SchemaRecord.LevelSet;
import io.groundswell.embedded.SchemaRecord.SubjectDeleted;
import io.groundswell.embedded.SchemaRecord.Version;
import io.groundswell.embedded.SchemaRecord.VersionErased;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts are those of Confluent's own topic: a registry of theirs must be able to take ours over, and back. */
class SchemaRecordJsonTest {

    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(
                        new Version("s", 2, 7, "\"int\"", false),
                        "{'keytype':'SCHEMA','subject':'s','version':2,'magic':1}",
                        "{'subject':'s','version':2,'id':7,'schema':'\\'int\\'','deleted':false}"),
                Arguments.of(
                        new VersionErased("s", 2), "{'keytype':'SCHEMA','subject':'s','version':2,'magic':1}", null),
                Arguments.of(
                        new SubjectDeleted("s", 3),
                        "{'keytype':'DELETE_SUBJECT','subject':'s','magic':0}",
                        "{'subject':'s','version':3}"),
                Arguments.of(
                        new LevelSet("s", CompatibilityLevel.FULL),
                        "{'keytype':'CONFIG','subject':'s','magic':0}",
                        "{'compatibilityLevel':'FULL'}"),
                Arguments.of(
                        new LevelSet(null, CompatibilityLevel.NONE),
                        "{'keytype':'CONFIG','subject':null,'magic':0}",
                        "{'compatibilityLevel':'NONE'}"),
                Arguments.of(new LevelSet(null, null), "{'keytype':'CONFIG','subject':null,'magic':0}", null));
    }

    @ParameterizedTest
    @MethodSource("records")
    void writesAndReadsConfluentsShapes(SchemaRecord record, String key, @Nullable String value) {
        assertThat(new String(SchemaRecordJson.key(record), UTF_8)).isEqualTo(quoted(key));
        assertThat(Optional.ofNullable(SchemaRecordJson.value(record)).map(bytes -> new String(bytes, UTF_8)))
                .isEqualTo(Optional.ofNullable(value).map(SchemaRecordJsonTest::quoted));
        assertThat(decoded(key, value)).contains(record);
    }

    @Test
    void readsPastWhatItDoesNotKeep() {
        assertThat(decoded("{'keytype':'NOOP','magic':0}", null)).isEmpty();
        assertThat(decoded("{'keytype':'MODE','subject':null,'magic':0}", "{'mode':'READWRITE'}"))
                .isEmpty();
        assertThat(decoded(
                        "{'keytype':'SCHEMA','subject':'s','version':1,'magic':1}",
                        "{'subject':'s','version':1,'id':1,'md5':'x','schema':'A','deleted':false,'ts':1}"))
                .contains(new Version("s", 1, 1, "A", false));
    }

    @Test
    void refusesSchemasOfOtherFormatsAndRecordsOfOtherMakers() {
        assertThatThrownBy(() -> decoded(
                        "{'keytype':'SCHEMA','subject':'s','version':1,'magic':1}",
                        "{'subject':'s','version':1,'id':1,'schemaType':'PROTOBUF','schema':'A','deleted':false}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject s is of type PROTOBUF");
        assertThatThrownBy(() -> decoded("not json", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be JSON");
    }

    private static Optional<SchemaRecord> decoded(String key, @Nullable String value) {
        return SchemaRecordJson.decode(
                quoted(key).getBytes(UTF_8),
                value == null ? null : quoted(value).getBytes(UTF_8));
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
