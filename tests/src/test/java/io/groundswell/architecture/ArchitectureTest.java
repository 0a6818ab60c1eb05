package io.groundswell.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class ArchitectureTest {
    private static final String OURS = "io.groundswell..";
    private static final String[] DOMAIN = {
        "io.groundswell.hashtag..", "io.groundswell.conduct..", "io.groundswell.trend..", "io.groundswell.welcome.."
    };
    private static final String[] CONTRACTS = {"io.groundswell.schema..", "io.groundswell.registry.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.groundswell");

    @Test
    void theClassesOfAllLayersAreLookedAt() {
        assertThat(CLASSES.stream().map(type -> roomOf(type.getPackageName())))
                .contains("schema", "registry", "hashtag", "trend", "block", "stream", "config", "embedded");
    }

    @Test
    void hashtagAndConductKnowNobodyAndTrendAndWelcomeKnowThemAlone() {
        hold(mayKnowOfOurs("io.groundswell.hashtag.."));
        hold(mayKnowOfOurs("io.groundswell.conduct.."));
        hold(mayKnowOfOurs("io.groundswell.trend..", "io.groundswell.hashtag..", "io.groundswell.conduct.."));
        hold(mayKnowOfOurs("io.groundswell.welcome..", "io.groundswell.hashtag.."));
    }

    @Test
    void whoCountsKnowsNothingOfWhoRanks() {
        String[] below = {"io.groundswell.trend", "io.groundswell.hashtag..", "io.groundswell.conduct.."};
        mayKnowOfOurs("io.groundswell.trend", below).check(CLASSES);
        mayKnowOfOurs("io.groundswell.trend.tally", below).check(CLASSES);
        mayKnowOfOurs("io.groundswell.trend.rank", below).check(CLASSES);
    }

    /** What steps say to each other is values of the domain in bytes. */
    @Test
    void blocksKnowTheDomainAlone() {
        hold(mayKnowOfOurs("io.groundswell.block..", DOMAIN));
    }

    @Test
    void theContractsStandAtTheBottom() {
        hold(mayKnowOfOurs(CONTRACTS[0]));
        hold(mayKnowOfOurs(CONTRACTS[1], CONTRACTS[0]));
        hold(mayKnowOfOurs("io.groundswell.config..", CONTRACTS[0], CONTRACTS[1], "io.groundswell.welcome.."));
        hold(mayKnowOfOurs("io.groundswell.embedded..", CONTRACTS));
    }

    @Test
    void picturesKnowNobody() {
        hold(mayKnowOfOurs("io.groundswell.plot.."));
    }

    @Test
    void reportsKnowFiguresAndPicturesAlone() {
        hold(mayKnowOfOurs("io.groundswell.report..", "io.groundswell.plot..", "io.groundswell.welcome.."));
    }

    @Test
    void theArrowsPointFromHttpOverQueryAndRuntimeToStream() {
        hold(noClasses()
                .that()
                .resideInAPackage("io.groundswell.stream..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.groundswell.runtime..",
                        "io.groundswell.query..",
                        "io.groundswell.http..",
                        "io.groundswell.config..",
                        "io.groundswell.embedded..",
                        "io.groundswell.feed..",
                        "io.groundswell.cli.."));
        hold(noClasses()
                .that()
                .resideInAPackage("io.groundswell.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.groundswell.query..", "io.groundswell.http..", "io.groundswell.cli.."));
        hold(noClasses()
                .that()
                .resideInAPackage("io.groundswell.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.groundswell.http..", "io.groundswell.cli.."));
        hold(noClasses()
                .that(resideOutsideOfPackages("io.groundswell.cli.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.groundswell.cli.."));
    }

    /** What they have to say to each other stands in blocks. */
    @Test
    void noStepOfTheTopologyKnowsAnother() {
        within("io.groundswell.stream", "step").check(CLASSES);
        within("io.groundswell.stream", "seen", "step").check(CLASSES);
        within("io.groundswell.stream", "review", "step").check(CLASSES);
        within("io.groundswell.stream", "source", "seen", "review", "step").check(CLASSES);
        within("io.groundswell.stream", "tally", "step").check(CLASSES);
        within("io.groundswell.stream", "rank", "review", "step").check(CLASSES);
        within("io.groundswell.stream", "campaign", "review", "step").check(CLASSES);
    }

    @Test
    void processorsAreKnownInStreamAlone() {
        hold(noClasses()
                .that(resideOutsideOfPackages("io.groundswell.stream.."))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Processor.class));
    }

    @Test
    void kafkaStreamsIsKnownInStreamQueryAndRuntimeAlone() {
        hold(noClasses()
                .that(resideInAPackage(OURS)
                        .and(resideOutsideOfPackages(
                                "io.groundswell.stream..", "io.groundswell.query..", "io.groundswell.runtime..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.streams.."));
    }

    @Test
    void theDomainAndItsBlocksArePureJava() {
        hold(noClasses()
                .that(resideInAnyPackage(DOMAIN).or(resideInAPackage("io.groundswell.block..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache..",
                        "org.slf4j..",
                        "java.io..",
                        "java.net..",
                        "java.nio.file..",
                        "java.sql..",
                        "java.util.logging..",
                        "java.util.concurrent.."));
    }

    @Test
    void neitherTheDomainNorItsBlocksNorStreamHaveAClockOrChance() {
        var timeless =
                resideInAnyPackage(DOMAIN).or(resideInAnyPackage("io.groundswell.block..", "io.groundswell.stream.."));
        ArchRule rule = noClasses()
                .that(timeless)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, SecureRandom.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID");
        hold(rule);
        for (Class<?> time : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            hold(noClasses().that(timeless).should().callMethod(time, "now"));
        }
    }

    @Test
    void namesSayWhatAClassIs() {
        hold(noClasses()
                .that()
                .resideInAPackage(OURS)
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Common|Base)(\\$.*)?"));
    }

    private static ArchRule mayKnowOfOurs(String layer, String... others) {
        String[] known = new String[others.length + 1];
        known[0] = layer;
        System.arraycopy(others, 0, known, 1, others.length);
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideOutsideOfPackages(OURS)));
    }

    /** A room of a package may know these other ones of it. */
    private static ArchRule within(String whole, String room, String... others) {
        String[] known = Stream.concat(Stream.of(room), Stream.of(others))
                .map(each -> whole + "." + each)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(known[0])
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideOutsideOfPackages(whole + "..")));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    /** The part of a package's name behind {@code io.groundswell.}, up to the next dot. */
    private static String roomOf(String packageName) {
        String room = packageName.substring("io.groundswell.".length());
        int end = room.indexOf('.');
        return end < 0 ? room : room.substring(0, end);
    }
}
