package io.groundswell.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFolderTest {

    @TempDir
    private Path folder;

    @Test
    void isRefusedWhileAnotherProcessHoldsItAndFreeOnceThatIsKilled() throws Exception {
        try (ChildJvm child = ChildJvm.run(FolderChild.class, folder)) {
            child.awaitSaying(FolderChild.HOLDING);
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("data folder " + folder)
                    .hasMessageContaining("one folder serves one running process at a time");
        }
        BrokerFolder.take(folder).close();
    }

    @Test
    void isRefusedWhileThisProcessHoldsItUnderAnotherName() {
        try (BrokerFolder held = BrokerFolder.take(folder)) {
            assertThat(held.data()).startsWithRaw(folder.toAbsolutePath());
            Path sameFolder = folder.resolve("..").resolve(folder.getFileName());
            assertThatThrownBy(() -> BrokerFolder.take(sameFolder)).isInstanceOf(EmbeddedStartException.class);
        }
    }

    @Test
    void dropsWhatAnInterruptedFormatLeft() throws Exception {
        try (BrokerFolder held = BrokerFolder.take(folder)) {
            // Given
            Path interrupted = Files.createDirectory(held.emptyDraft().resolve("half"));
            Files.writeString(interrupted.resolve("meta.properties"), "");

            // When
            Path draft = held.emptyDraft();

            // Then
            assertThat(draft).isEmptyDirectory();
            held.publish(draft);
            assertThat(held.data()).isEmptyDirectory();
        }
    }

    @Test
    void mustBeADirectory() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> BrokerFolder.take(file))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("data folder " + file + " must be a writable directory");
    }
}
