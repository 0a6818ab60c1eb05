package io.groundswell.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds everything that is wrong with what was given, so that an operator mends it in one go. */
final class SettingsCheck {

    private final List<String> problems = new ArrayList<>();

    private SettingsCheck() {}

    static Configuration check(List<Layer> layers) {
        SettingsCheck check = new SettingsCheck();
        layers.forEach(check::names);
        Values values = Values.over(layers);
        check.eachValue(values);
        check.refuseIfAny();
        return new Configuration(check.together(values), values);
    }

    private void names(Layer layer) {
        problems.addAll(layer.problems());
        for (Given given : layer.given()) {
            if (Definitions.find(given.key()).isEmpty()) {
                passedThroughOrUnknown(given).ifPresent(problems::add);
            }
        }
    }

    private static Optional<String> passedThroughOrUnknown(Given given) {
        Optional<PassThrough> section = Definitions.passedThrough(given.key());
        if (section.isEmpty()) {
            return Optional.of(unknown(given));
        }
        return section.get()
                .decidedBy(given.key())
                .map(setting -> given.key() + " (" + given.origin() + "): is decided by " + setting);
    }

    private static String unknown(Given given) {
        String advice = NearestKey.to(given.key())
                .map(nearest -> "did you mean " + given.origin().source().spell(nearest) + "?")
                .orElse("`groundswell config show` lists all");
        return "no setting is called " + given.key() + " (" + given.origin() + "); " + advice;
    }

    private void eachValue(Values values) {
        for (Setting<?> setting : Definitions.SETTINGS) {
            try {
                values.get(setting);
            } catch (RuleBroken broken) {
                problems.add(refusal(broken, values));
            }
        }
    }

    private Settings together(Values values) {
        try {
            return Settings.from(values);
        } catch (RuleBroken broken) {
            throw new SettingsRefused(List.of(refusal(broken, values)));
        } catch (IllegalArgumentException passedThrough) {
            throw new SettingsRefused(List.of(String.valueOf(passedThrough.getMessage())));
        }
    }

    private static String refusal(RuleBroken broken, Values values) {
        Given given = values.find(broken.key()).orElseThrow();
        String shown = given.shown().isEmpty() ? "\"\"" : given.shown();
        return given.key() + " = " + shown + " (" + given.origin() + "): " + broken.rule();
    }

    private void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new SettingsRefused(problems);
        }
    }
}
