package org.phonealert.monitoring.bridge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a limited number of bytes: a small gzip file may unpack to an endless one. */
public final class BoundedInputStream extends FilterInputStream {
    private final long most;
    private long count;

    public BoundedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = super.read(bytes, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int some) throws TooLongException {
        count += some;
        if (count > most) {
            throw new TooLongException(most);
        }
    }

    /** The stream is longer than the limit. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long most;

        TooLongException(long most) {
            super("there are more than %d bytes".formatted(most));
            this.most = most;
        }

        /** The limit, in bytes. */
        public long most() {
            return most;
        }
    }
}
