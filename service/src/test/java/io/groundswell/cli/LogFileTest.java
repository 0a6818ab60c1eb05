package io.groundswell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheFile() {
        Logger root = context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.getAppender("FILE").stop();
        root.detachAppender("FILE");
    }

    @Test
    void whatTheConsoleDoesNotSayIsInTheFile() throws IOException {
        Path file = folder.resolve("log/groundswell.log");
        LogFile.open(file);

        LoggerFactory.getLogger(LogFileTest.class).info("slide closed");

        assertThat(Files.readString(file)).contains("INFO  [main] ", "LogFileTest: slide closed");
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
