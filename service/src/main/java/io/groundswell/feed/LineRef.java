package io.groundswell.feed;

/**
 * Where a post was read.
 *
 * @param input the file as the user named it, {@code -} for standard input
 * @param line the line on which the record begins, from 1; a CSV record may span several
 */
public record LineRef(String input, long line) {

    public LineRef {
        if (line < 1) {
            throw new IllegalArgumentException("line of " + input + " is " + line + "; lines count from 1");
        }
    }

    @Override
    public String toString() {
        return input + ":" + line;
    }
}
