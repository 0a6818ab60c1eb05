package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.config.TopicSettings;
import io.groundswell.registry.Backoff;
import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistryFailure;
import io.groundswell.registry.RegistrySettings;
import io.groundswell.registry.UnknownSchema;
import io.groundswell.schema.PostEvent;
import io.groundswell.schema.RejectedPost;
import io.groundswell.schema.TagRule;
import io.groundswell.schema.TrendUpdate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** Asks an external registry whether it takes our contracts. Registers nothing. */
final class RegistryCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Backoff ONE_ROUND = new Backoff(1, PATIENCE, PATIENCE);

    private record Contract(String topic, Schema schema) {}

    private RegistryCheck() {}

    /** One finding a contract; a single one if the registry cannot be asked. */
    static List<Finding> contracts(Settings settings) {
        RegistrySettings access = RegistrySettings.fromConfigs(
                        settings.registryConfigs(settings.connection().registryUrls()))
                .withTimeouts(PATIENCE, PATIENCE)
                .withBackoff(ONE_ROUND);
        HttpSchemaRegistry registry = new HttpSchemaRegistry(access);
        List<Finding> findings = new ArrayList<>();
        try {
            for (Contract contract : contracts(settings.topics())) {
                findings.add(contract(registry, contract));
            }
        } catch (RegistryFailure e) {
            findings.add(Finding.fail("registry", e.getMessage(), Failures.codeOf(e)));
        }
        return findings;
    }

    private static List<Contract> contracts(TopicSettings topics) {
        return List.of(
                new Contract(topics.posts(), PostEvent.getClassSchema()),
                new Contract(topics.rejected(), RejectedPost.getClassSchema()),
                new Contract(topics.trendUpdates(), TrendUpdate.getClassSchema()),
                new Contract(topics.tagRules(), TagRule.getClassSchema()));
    }

    private static Finding contract(HttpSchemaRegistry registry, Contract contract) {
        String subject = contract.topic() + "-value";
        String schema = contract.schema().getName();
        try {
            return Finding.ok(
                    "registry", subject + ": " + schema + " has id " + registry.lookup(subject, contract.schema()));
        } catch (UnknownSchema notYet) {
            return registry.takes(subject, contract.schema())
                    ? Finding.ok("registry", subject + ": takes " + schema + ", which a start registers")
                    : Finding.fail(
                            "registry",
                            subject + ": " + schema + " is incompatible with its latest version",
                            ExitCode.INCOMPATIBLE);
        }
    }
}
