package io.groundswell.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts the bytes that are read through it. */
final class CountedInput extends FilterInputStream {

    private final LongAdder bytesRead;

    CountedInput(InputStream in, LongAdder bytesRead) {
        super(in);
        this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        bytesRead.add(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        bytesRead.add(Math.max(0, read));
        return read;
    }
}
