package org.phonealert.monitoring.bridge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a request body up to a limit: a small gzip file may unpack to an endless one. */
public final class BoundedInputStream extends FilterInputStream {
    private final long most;
    private long count;

    /** @param most how many bytes can be read before a {@link BodyTooLargeException} */
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

    private void count(int some) {
        count += some;
        if (count > most) {
            throw new BodyTooLargeException(most);
        }
    }
}
