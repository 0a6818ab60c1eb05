package io.groundswell.stream.campaign;

import io.groundswell.block.ByteReader;
import io.groundswell.block.ByteWriter;
import io.groundswell.stream.step.SlideEnd;
import java.util.Arrays;

/** How far each of those has closed its slides whom a step listens to: no slide can be closed before they all have. */
final class Speakers {
    private final int[] closedThrough;

    Speakers(int count) {
        closedThrough = new int[count];
        Arrays.fill(closedThrough, SlideEnd.NONE);
    }

    void hear(int speaker, int closed) {
        closedThrough[speaker] = Math.max(closedThrough[speaker], closed);
    }

    /** The end of the last slide that all have closed; {@link SlideEnd#NONE} until all have been heard. */
    int closableThrough() {
        return Arrays.stream(closedThrough).min().orElse(SlideEnd.NONE);
    }

    void writeTo(ByteWriter writer) {
        writer.putVar(closedThrough.length);
        for (int closed : closedThrough) {
            writer.putSigned(closed);
        }
    }

    void restore(ByteReader reader) {
        int written = reader.getInt();
        for (int speaker = 0; speaker < written; speaker++) {
            hear(speaker, reader.getSignedInt());
        }
    }
}
