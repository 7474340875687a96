package org.phonealert.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection that posts and waits. The JDK's client would use half of the two processors; this one
 * writes a request at once and reads only what it needs.
 */
final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final HttpTarget target;
    private final byte[] buffer = new byte[16 * 1024];
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean lastAnswer;
    private int filled;
    private int read;

    HttpConnection(HttpTarget target) throws IOException {
        this.target = target;
        socket = connect();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(InetAddress.getLoopbackAddress(), target.port());
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(TIMEOUT_MILLIS);
        return connected;
    }

    /** Posts a text in ASCII. Returns the answer. */
    HttpReply post(String json) throws IOException {
        if (lastAnswer) {
            reconnect();
        }
        String request = target.head() + json.length() + "\r\n\r\n" + json;
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                lastAnswer = lower.contains("close");
            }
        }
        return new HttpReply(Integer.parseInt(status.substring(9, 12)), chunked ? chunks() : text(length));
    }

    /** Connects again: servers close a connection after some hundred requests. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
        in = socket.getInputStream();
        out = socket.getOutputStream();
        lastAnswer = false;
        filled = 0;
        read = 0;
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private String text(int length) throws IOException {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) next());
        }
        return text.toString();
    }

    private int next() throws IOException {
        if (read == filled) {
            filled = in.read(buffer);
            read = 0;
            if (filled < 0) {
                throw new EOFException("the server hung up");
            }
        }
        return buffer[read++] & 0xff;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
