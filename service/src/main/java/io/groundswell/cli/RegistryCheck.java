package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.registry.Backoff;
import io.groundswell.registry.HttpSchemaRegistry;
import io.groundswell.registry.RegistryFailure;
import io.groundswell.registry.RegistrySettings;
import io.groundswell.registry.UnknownSchema;
import io.groundswell.runtime.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks an external registry whether it takes our contracts. Registers nothing. */
final class RegistryCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Backoff ONE_ROUND = new Backoff(1, PATIENCE, PATIENCE);

    private RegistryCheck() {}

    /** What a contract asks for and stricter levels promise too. */
    private static final Map<String, Set<String>> KEPT_BY = Map.of(
            "BACKWARD_TRANSITIVE", Set.of("BACKWARD_TRANSITIVE", "FULL_TRANSITIVE"),
            "FULL_TRANSITIVE", Set.of("FULL_TRANSITIVE"));

    /** One finding a contract, and one more where its subject is too lax; a single one if the registry cannot be asked. */
    static List<Finding> contracts(Settings settings) {
        RegistrySettings access = RegistrySettings.fromConfigs(
                        settings.registryConfigs(settings.connection().registryUrls()))
                .withTimeouts(PATIENCE, PATIENCE)
                .withBackoff(ONE_ROUND);
        HttpSchemaRegistry registry = new HttpSchemaRegistry(access);
        List<Finding> findings = new ArrayList<>();
        try {
            for (Contract contract : Contract.of(settings.topics())) {
                findings.add(contract(registry, contract));
                tooLax(registry, contract).ifPresent(findings::add);
            }
        } catch (RegistryFailure e) {
            findings.add(Finding.fail("registry", e.getMessage(), Failures.codeOf(e)));
        }
        return findings;
    }

    private static Finding contract(HttpSchemaRegistry registry, Contract contract) {
        String subject = contract.subject();
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

    private static Optional<Finding> tooLax(HttpSchemaRegistry registry, Contract contract) {
        String level = registry.compatibility(contract.subject());
        String wanted = contract.compatibility();
        return KEPT_BY.getOrDefault(wanted, Set.of(wanted)).contains(level)
                ? Optional.empty()
                : Optional.of(Finding.warn(
                        "registry",
                        contract.subject() + ": compatibility is " + level + ", but the contract promises " + wanted
                                + "; PUT /config/" + contract.subject() + " {\"compatibility\":\"" + wanted + "\"}"));
    }
}
