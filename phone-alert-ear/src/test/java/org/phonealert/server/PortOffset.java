package org.phonealert.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A number that is added to every port of a server, so that two servers on one machine use different ports. */
public record PortOffset(int value) {
    /** The default ports of Payara, WildFly and PostgreSQL. */
    private static final int[] WELL_KNOWN = {3700, 3820, 3920, 4848, 4900, 5432, 7676, 8080, 8181, 8443, 8686, 9990};

    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 22_000;

    /** An offset whose ports are all free now, below the range of outgoing connections. */
    public static PortOffset free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(1000)
                .mapToObj(PortOffset::new)
                .filter(PortOffset::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports between 13700 and 32000"));
    }

    public int http() {
        return 8080 + value;
    }

    public int https() {
        return 8181 + value;
    }

    /** WildFly's management port. */
    public int management() {
        return 9990 + value;
    }

    public int postgres() {
        return 5432 + value;
    }

    private boolean isFree() {
        return IntStream.of(WELL_KNOWN).allMatch(port -> isFree(port + value));
    }

    /** Whether a server could listen on this port. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
