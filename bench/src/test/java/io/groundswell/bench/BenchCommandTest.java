package io.groundswell.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
    @Test
    void growthRefusesACaseThatIsNone() {
        StringWriter said = new StringWriter();

        int exitCode = new CommandLine(new BenchCommand())
                .setErr(new PrintWriter(said))
                .execute("growth", "--only", "base,tags-1k");

        assertThat(exitCode).isEqualTo(Main.USAGE);
        assertThat(said.toString()).contains("only names tags-1k, must be of [base, tags-10k,");
    }
}
