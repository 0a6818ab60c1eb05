package io.groundswell.embedded;

import static io.groundswell.embedded.RegistryAnswers.answer;
import static io.groundswell.embedded.RegistryAnswers.answerSchema;
import static io.groundswell.embedded.RegistryAnswers.flag;
import static io.groundswell.embedded.RegistryAnswers.refuse;

import io.groundswell.embedded.SchemaRecord.Version;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The part of Confluent's registry API that clients use. */
final class RegistryEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryEndpoint.class);

    private final SchemaCatalog catalog;
    private final SchemaRegistrar registrar;

    RegistryEndpoint(SchemaCatalog catalog, SchemaRegistrar registrar) {
        this.catalog = catalog;
        this.registrar = registrar;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", http -> answer(http, Map.of()));
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

        routes.get("/schemas/types", http -> answer(http, List.of("AVRO")));
        routes.get("/schemas/ids/{id}", this::schemaById);
        routes.get("/schemas/ids/{id}/schema", http -> answerSchema(http, schema(http)));
        routes.get("/schemas/ids/{id}/subjects", this::subjectsOfId);
        routes.get("/schemas/ids/{id}/versions", this::usesOfId);

        routes.post("/compatibility/subjects/{subject}/versions", this::testAgainstAll);
        routes.post("/compatibility/subjects/{subject}/versions/{version}", this::testAgainstOne);

        routes.get("/config", http -> answer(http, Map.of("compatibilityLevel", catalog.globalLevel())));
        routes.put("/config", http -> setLevel(http, false));
        routes.get("/config/{subject}", this::level);
        routes.put("/config/{subject}", http -> setLevel(http, true));
        routes.delete("/config/{subject}", this::withdrawLevel);
        routes.get("/mode", http -> answer(http, Map.of("mode", "READWRITE")));
        routes.get("/mode/{subject}", this::mode);

        routes.exception(RegistryError.class, (error, http) -> refuse(http, error));
        routes.exception(
                HttpResponseException.class,
                (error, http) -> refuse(http, RegistryError.of(error.getStatus(), "HTTP " + error.getMessage())));
        routes.exception(Exception.class, RegistryEndpoint::unexpected);
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

    private void schemaById(Context http) {
        String schema = schema(http);
        answer(
                http,
                flag(http, "fetchMaxId")
                        ? Map.of("schema", schema, "maxId", catalog.highestId())
                        : Map.of("schema", schema));
    }

    private void subjectsOfId(Context http) {
        answer(http, uses(http).map(Version::subject).distinct().toList());
    }

    private void usesOfId(Context http) {
        answer(
                http,
                uses(http)
                        .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                        .toList());
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

    private void level(Context http) {
        CompatibilityLevel level = flag(http, "defaultToGlobal")
                ? catalog.levelFor(subject(http))
                : catalog.ownLevel(subject(http)).orElseThrow(() -> RegistryError.noOwnLevel(subject(http)));
        answer(http, Map.of("compatibilityLevel", level));
    }

    private void setLevel(Context http, boolean ofSubject) {
        CompatibilityLevel level = RegistryAnswers.level(http);
        registrar.setLevel(ofSubject ? subject(http) : null, level);
        answer(http, Map.of("compatibility", level));
    }

    private void withdrawLevel(Context http) {
        CompatibilityLevel withdrawn =
                catalog.ownLevel(subject(http)).orElseThrow(() -> RegistryError.subjectNotFound(subject(http)));
        registrar.setLevel(subject(http), null);
        answer(http, Map.of("compatibilityLevel", withdrawn));
    }

    private void mode(Context http) {
        if (!flag(http, "defaultToGlobal")) {
            throw RegistryError.noOwnMode(subject(http));
        }
        answer(http, Map.of("mode", "READWRITE"));
    }

    private Version one(Context http) {
        return number(http).among(subject(http), catalog.versions(subject(http), flag(http, "deleted")));
    }

    private String schema(Context http) {
        return catalog.schema(id(http)).orElseThrow(() -> RegistryError.schemaNotFound(id(http)));
    }

    private Stream<Version> uses(Context http) {
        schema(http);
        return catalog.uses(id(http), flag(http, "deleted")).stream();
    }

    private static String subject(Context http) {
        return http.pathParam("subject");
    }

    private static VersionNumber number(Context http) {
        return VersionNumber.of(http.pathParam("version"));
    }

    private static int id(Context http) {
        try {
            return Integer.parseInt(http.pathParam("id"));
        } catch (NumberFormatException e) {
            throw RegistryError.of(404, "HTTP 404 Not Found");
        }
    }

    private static void refusePermanent(Context http) {
        if (flag(http, "permanent")) {
            throw RegistryError.notPermitted("Permanent deletion is not supported: old data would become unreadable");
        }
    }

    private static void unexpected(Exception error, Context http) {
        LOG.error("{} {} failed", http.method(), http.path(), error);
        refuse(http, RegistryError.of(500, "Internal Server Error"));
    }
}
