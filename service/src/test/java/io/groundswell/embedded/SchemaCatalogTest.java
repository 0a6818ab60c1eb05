package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundswell.embedded.SchemaRecord.LevelSet;
import io.groundswell.embedded.SchemaRecord.SubjectDeleted;
import io.groundswell.embedded.SchemaRecord.Version;
import io.groundswell.embedded.SchemaRecord.VersionErased;
import org.junit.jupiter.api.Test;

class SchemaCatalogTest {

    private final SchemaCatalog catalog = new SchemaCatalog();

    @Test
    void numbersVersionsBySubjectAndIdsBySchema() {
        // Given
        Version first = added("posts-value", "A");
        Version second = added("posts-value", "B");

        // When
        Version elsewhere = added("trends-value", "A");

        // Then
        assertThat(first).isEqualTo(new Version("posts-value", 1, 1, "A", false));
        assertThat(second).isEqualTo(new Version("posts-value", 2, 2, "B", false));
        assertThat(elsewhere).isEqualTo(new Version("trends-value", 1, 1, "A", false));
        assertThat(catalog.uses(1, false)).containsExactly(first, elsewhere);
    }

    @Test
    void givesNeitherIdNorVersionASecondTimeAfterADeletion() {
        // Given
        added("s", "A");
        added("s", "B");
        catalog.apply(new SubjectDeleted("s", 2));

        // When
        Version again = added("s", "C");

        // Then
        assertThat(again).isEqualTo(new Version("s", 3, 3, "C", false));
    }

    @Test
    void hidesWhatIsDeletedButStillServesItsId() {
        // Given
        added("s", "A");
        added("s", "B");

        // When: versions up to 1 are deleted
        catalog.apply(new SubjectDeleted("s", 1));

        // Then
        assertThat(catalog.versions("s", false)).extracting(Version::version).containsExactly(2);
        assertThat(catalog.versions("s", true)).extracting(Version::version).containsExactly(1, 2);
        assertThat(catalog.schema(1)).contains("A");
        assertThat(catalog.uses(1, false)).isEmpty();
    }

    @Test
    void forgetsAnErasedVersionAndASubjectWithoutVersions() {
        added("s", "A");
        catalog.apply(new VersionErased("s", 1));
        assertThat(catalog.subjects(true)).isEmpty();
    }

    @Test
    void comparesBackwardUnlessALevelIsSet() {
        // Given
        assertThat(catalog.levelFor("s")).isEqualTo(CompatibilityLevel.BACKWARD);

        // When
        catalog.apply(new LevelSet(null, CompatibilityLevel.FULL));
        catalog.apply(new LevelSet("s", CompatibilityLevel.NONE));

        // Then
        assertThat(catalog.levelFor("s")).isEqualTo(CompatibilityLevel.NONE);
        assertThat(catalog.levelFor("other")).isEqualTo(CompatibilityLevel.FULL);

        // When both are withdrawn
        catalog.apply(new LevelSet("s", null));
        catalog.apply(new LevelSet(null, null));

        // Then
        assertThat(catalog.levelFor("s")).isEqualTo(CompatibilityLevel.BACKWARD);
    }

    @Test
    void refusesNumbersThatNoRegistryGives() {
        assertThatThrownBy(() -> new Version("s", 0, 1, "A", false))
                .hasMessage("schema version is 0, must be at least 1");
        assertThatThrownBy(() -> new Version("s", 1, 0, "A", false)).hasMessage("schema id is 0, must be at least 1");
    }

    private Version added(String subject, String schema) {
        Version version = catalog.next(subject, schema);
        catalog.apply(version);
        return version;
    }
}
