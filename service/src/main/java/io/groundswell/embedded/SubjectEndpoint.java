package io.groundswell.embedded;

import static io.groundswell.embedded.RegistryAnswers.answer;
import static io.groundswell.embedded.RegistryAnswers.answerSchema;
import static io.groundswell.embedded.RegistryAnswers.flag;
import static io.groundswell.embedded.RegistryAnswers.subject;

import io.groundswell.embedded.SchemaRecord.Version;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;

/** Subjects and their versions: registered, looked up, tested and marked deleted. */
final class SubjectEndpoint {

    private final SchemaCatalog catalog;
    private final SchemaRegistrar registrar;

    SubjectEndpoint(SchemaCatalog catalog, SchemaRegistrar registrar) {
        this.catalog = catalog;
        this.registrar = registrar;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/subjects", this::subjects);
        routes.post("/subjects/{subject}", this::lookUp);
        routes.delete("/subjects/{subject}", this::deleteSubject);
        routes.get("/subjects/{subject}/versions", this::versions);
        routes.post("/subjects/{subject}/versions", this::register);
        routes.get("/subjects/{subject}/versions/{version}", http -> answer(http, RegistryAnswers.version(one(http))));
        routes.get(
                "/subjects/{subject}/versions/{version}/schema",
                http -> answerSchema(http, one(http).schema()));
        routes.delete("/subjects/{subject}/versions/{version}", this::deleteVersion);

        routes.post("/compatibility/subjects/{subject}/versions", this::testAgainstAll);
        routes.post("/compatibility/subjects/{subject}/versions/{version}", this::testAgainstOne);
    }

    private void subjects(Context http) {
        String prefix = Objects.requireNonNullElse(http.queryParam("subjectPrefix"), "");
        answer(
                http,
                catalog.subjects(flag(http, "deleted")).stream()
                        .filter(subject -> subject.startsWith(prefix))
                        .toList());
    }

    private void register(Context http) {
        Schema schema = RegistryAnswers.schema(http);
        answer(http, Map.of("id", registrar.register(subject(http), schema).id()));
    }

    private void lookUp(Context http) {
        boolean deletedToo = flag(http, "deleted");
        if (catalog.versions(subject(http), deletedToo).isEmpty()) {
            throw RegistryError.subjectNotFound(subject(http));
        }
        Version found = registrar
                .find(subject(http), RegistryAnswers.schema(http), deletedToo)
                .orElseThrow(RegistryError::schemaNotFound);
        answer(http, RegistryAnswers.version(found));
    }

    private void versions(Context http) {
        List<Version> versions = catalog.versions(subject(http), flag(http, "deleted"));
        if (versions.isEmpty()) {
            throw RegistryError.subjectNotFound(subject(http));
        }
        answer(http, versions.stream().map(Version::version).toList());
    }

    private void deleteSubject(Context http) {
        refusePermanent(http);
        answer(http, registrar.deleteSubject(subject(http)));
    }

    private void deleteVersion(Context http) {
        refusePermanent(http);
        answer(http, registrar.deleteVersion(subject(http), number(http)));
    }

    private void testAgainstAll(Context http) {
        test(http, catalog.versions(subject(http), false));
    }

    /** A subject without versions objects to nothing, if its latest is asked for. */
    private void testAgainstOne(Context http) {
        List<Version> versions = catalog.versions(subject(http), false);
        boolean none = number(http).isLatest() && versions.isEmpty();
        test(http, none ? versions : List.of(number(http).among(subject(http), versions)));
    }

    private void test(Context http, List<Version> earlier) {
        List<String> objections = registrar.objections(subject(http), RegistryAnswers.schema(http), earlier);
        boolean compatible = objections.isEmpty();
        answer(
                http,
                flag(http, "verbose")
                        ? Map.of("is_compatible", compatible, "messages", objections)
                        : Map.of("is_compatible", compatible));
    }

    private Version one(Context http) {
        return number(http).among(subject(http), catalog.versions(subject(http), flag(http, "deleted")));
    }

    private static VersionNumber number(Context http) {
        return VersionNumber.of(http.pathParam("version"));
    }

    private static void refusePermanent(Context http) {
        if (flag(http, "permanent")) {
            throw RegistryError.notPermitted("Permanent deletion is not supported: old data would become unreadable");
        }
    }
}
