package org.phonealert.bridge.zabbix;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * Which Zabbix is to be connected, and how we come in this once.
 *
 * @param source the name of the alert source; made if there is none
 * @param key of the source; if left out, the one that Zabbix has stays, or a new one is made
 * @param zabbix where its API is
 * @param adminToken of a super administrator; or else
 * @param user a super administrator, and
 * @param password theirs
 * @param leastSeverity from which on the phone rings; "average" if left out
 * @param hostGroups whose problems ring; of all if left out
 * @param people the user groups of those whose names acknowledgements are to show; none if left out
 */
record ConnectionRequest(
        @Nullable String source,
        @Nullable String key,
        @Nullable String zabbix,
        @Nullable String adminToken,
        @Nullable String user,
        @Nullable String password,
        @Nullable String leastSeverity,
        @Nullable List<String> hostGroups,
        @Nullable List<String> people) {

    String sourceName() {
        return required("source", source);
    }

    /** @throws InvalidInputException if it is no URL of HTTP or HTTPS */
    String address() {
        String address = required("zabbix", zabbix).strip();
        try {
            URI url = URI.create(address);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new InvalidInputException(
                "zabbix", RefusalReason.NOT_A_URL, "https://zabbix.example.org/api_jsonrpc.php");
    }

    ZabbixSetUp.Scope scope() {
        return new ZabbixSetUp.Scope(
                leastSeverity == null ? MinimumSeverity.AVERAGE : MinimumSeverity.of(leastSeverity),
                Objects.requireNonNullElse(hostGroups, List.of()),
                Objects.requireNonNullElse(people, List.of()));
    }

    String requiredPassword() {
        return required("password", password);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInputException(field, RefusalReason.MISSING);
        }
        return value;
    }

    /** Never the secrets: this may end in a log. */
    @Override
    public String toString() {
        return "ConnectionRequest[%s, %s]".formatted(source, zabbix);
    }
}
