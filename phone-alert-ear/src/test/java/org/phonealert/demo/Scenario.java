package org.phonealert.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The example company of the demonstration: two operators, a Nagios, and a web site that fails. */
public final class Scenario {
    /** Alice Martin's phone. */
    static final String ALICE = "+33634168796";

    /** Bruno Petit's phone. */
    static final String BRUNO = "+33612345678";

    private Scenario() {}

    /** The configuration document. */
    static String read() {
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream("demo.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The macros that Nagios passes to its command when the web site on that host fails. */
    public static Map<String, String> problem(String host) {
        String now = String.valueOf(Instant.now().getEpochSecond());
        Map<String, String> macros = new LinkedHashMap<>();
        macros.put("NOTIFICATIONTYPE", "PROBLEM");
        macros.put("HOSTNAME", host);
        macros.put("HOSTALIAS", "Serveur web 1");
        macros.put("HOSTADDRESS", "192.0.2.10");
        macros.put("HOSTSTATE", "UP");
        macros.put("SERVICEDESC", "HTTP");
        macros.put("SERVICEDISPLAYNAME", "HTTP");
        macros.put("SERVICESTATE", "CRITICAL");
        macros.put("SERVICEATTEMPT", "3");
        macros.put("SERVICEOUTPUT", "HTTP CRITICAL: HTTP/1.1 503 Service Unavailable");
        macros.put("SERVICEPROBLEMID", "17");
        macros.put("LASTSERVICEPROBLEMID", "0");
        macros.put("LASTSERVICESTATECHANGE", now);
        macros.put("NOTIFICATIONNUMBER", "1");
        macros.put("CONTACTNAME", "phone-alert");
        macros.put("TIMET", now);
        return macros;
    }
}
