package io.groundswell.cli;

import io.groundswell.config.Settings;
import io.groundswell.config.SettingsRefused;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: would a start succeed? Each failure says why not; the first decides the exit code. */
@Command(name = "doctor", description = "Checks settings, machine, broker and registry without starting anything.")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Override
    public Integer call() throws InterruptedException {
        List<Finding> findings = examine();
        print(findings, GroundswellCommand.out(spec));
        return findings.stream()
                .map(Finding::code)
                .filter(code -> code != ExitCode.OK)
                .findFirst()
                .orElse(ExitCode.OK)
                .number();
    }

    private List<Finding> examine() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(MachineCheck.java());
        Settings settings;
        try {
            settings = options.load().settings();
        } catch (SettingsRefused refused) {
            Failures.messageOf(refused)
                    .lines()
                    .forEach(problem -> findings.add(Finding.fail("settings", problem, ExitCode.USAGE)));
            return findings;
        }
        findings.add(Finding.ok("settings", "every value keeps its rule"));
        findings.add(MachineCheck.memory(settings.memory()));
        findings.addAll(MachineCheck.dataFolder(settings.data()));
        findings.addAll(MachineCheck.ports(settings));
        if (!settings.connection().embedded()) {
            findings.add(BrokerCheck.broker(settings));
            findings.addAll(RegistryCheck.contracts(settings));
        }
        return findings;
    }

    private static void print(List<Finding> findings, PrintWriter out) {
        int width = findings.stream()
                .mapToInt(finding -> finding.subject().length())
                .max()
                .orElse(0);
        for (Finding finding : findings) {
            String level = finding.level().name().toLowerCase(Locale.ROOT);
            out.println(("%-4s  %-" + width + "s  %s").formatted(level, finding.subject(), finding.detail()));
        }
    }
}
