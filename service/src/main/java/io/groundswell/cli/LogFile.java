package io.groundswell.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log file of a command that keeps running: 10 MiB, then a new one; the last three are kept. */
final class LogFile {

    private static final FileSize LARGEST = FileSize.valueOf("10MB");
    private static final int OLD_FILES = 3;

    private LogFile() {}

    /** From now on, what is logged at INFO or above goes to {@code file}; its folder is made. To be called once. */
    static void open(Path file) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("FILE");
        appender.setFile(file.toString());
        appender.setEncoder(lines(context));
        appender.setTriggeringPolicy(bySize(context));
        appender.setRollingPolicy(numbered(context, appender, file));
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    private static PatternLayoutEncoder lines(LoggerContext context) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSX} %-5level [%thread] %logger{36}: %msg%n");
        lines.start();
        return lines;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> bySize(LoggerContext context) {
        SizeBasedTriggeringPolicy<ILoggingEvent> bySize = new SizeBasedTriggeringPolicy<>();
        bySize.setContext(context);
        bySize.setMaxFileSize(LARGEST);
        bySize.start();
        return bySize;
    }

    private static FixedWindowRollingPolicy numbered(
            LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path file) {
        FixedWindowRollingPolicy numbered = new FixedWindowRollingPolicy();
        numbered.setContext(context);
        numbered.setParent(appender);
        numbered.setFileNamePattern(file + ".%i");
        numbered.setMinIndex(1);
        numbered.setMaxIndex(OLD_FILES);
        numbered.start();
        return numbered;
    }
}
