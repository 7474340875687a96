package org.phonealert.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP relay in front of the test mail server: passes the connection on, hangs up while it is closed, and refuses
 * chosen recipients.
 */
final class MailGate {
    private final ServerSocket door;
    private final int serverPort;
    private final ExecutorService porters = Executors.newCachedThreadPool(work -> {
        Thread porter = new Thread(work, "mail gate");
        porter.setDaemon(true);
        return porter;
    });
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger rejected = new AtomicInteger();
    private volatile boolean closed;

    private MailGate(ServerSocket door, int serverPort) {
        this.door = door;
        this.serverPort = serverPort;
    }

    static MailGate before(int serverPort) {
        try {
            MailGate gate = new MailGate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), serverPort);
            gate.porters.execute(gate::welcome);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void close() {
        closed = true;
    }

    void open() {
        closed = false;
        refused.clear();
    }

    void refuse(String address) {
        refused.add(address);
    }

    /** How many connections it has hung up on while closed. */
    int rejected() {
        return rejected.get();
    }

    private void welcome() {
        while (true) {
            try {
                Socket caller = door.accept();
                porters.execute(() -> serve(caller));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            if (closed) {
                rejected.incrementAndGet();
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                porters.execute(() -> answer(server, caller));
                passOn(caller, server);
            }
        } catch (IOException over) {
            // either side has hung up
        }
    }

    private static void answer(Socket server, Socket caller) {
        try {
            server.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException over) {
            // either side has hung up
        }
    }

    private void passOn(Socket caller, Socket server) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            boolean refusal = isToRefused(line);
            OutputStream out = refusal ? caller.getOutputStream() : server.getOutputStream();
            out.write(((refusal ? "550 5.1.1 no such mailbox" : line) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    private boolean isToRefused(String line) {
        return line.toUpperCase(Locale.ROOT).startsWith("RCPT TO:")
                && refused.stream().anyMatch(address -> line.contains("<" + address + ">"));
    }
}
