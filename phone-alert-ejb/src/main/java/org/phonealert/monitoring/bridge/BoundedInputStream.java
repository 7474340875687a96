package org.phonealert.monitoring.bridge;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives so many bytes and no more: what is small when it is packed may be endless when it is not. */
public final class BoundedInputStream extends FilterInputStream {
    private final long most;
    private long given;

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
        given += some;
        if (given > most) {
            throw new TooLongException(most);
        }
    }

    /** There is more than there may be. */
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        private final long most;

        TooLongException(long most) {
            super("there are more than %d bytes".formatted(most));
            this.most = most;
        }

        /** How many bytes there may be. */
        public long most() {
            return most;
        }
    }
}
