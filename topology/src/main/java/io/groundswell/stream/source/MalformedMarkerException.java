package io.groundswell.stream.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A record claims to be a {@link CompletenessMarker}, but its header holds no time. */
public final class MalformedMarkerException extends RuntimeException {

    private static final int SHOWN_BYTES = 40;

    MalformedMarkerException(byte @Nullable [] content) {
        super("header " + CompletenessMarker.HEADER + " is " + shown(content)
                + "; it must be epoch milliseconds in 1 to 19 ASCII digits");
    }

    private static String shown(byte @Nullable [] content) {
        if (content == null) {
            return "null";
        }
        int shown = Math.min(content.length, SHOWN_BYTES);
        String text = new String(content, 0, shown, StandardCharsets.ISO_8859_1).replaceAll("\\p{Cntrl}", "?");
        return "'" + text + (shown < content.length ? "…'" : "'");
    }
}
