package org.phonealert.bridge.zabbix;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * The Zabbix to connect, and the administrator's credentials, used only for this request.
 *
 * @param source the name of the alert source; created if missing
 * @param key of the source; if absent, the key stored in Zabbix stays, or a new one is created
 * @param zabbix the URL of its API
 * @param adminToken API token of a super administrator; without one,
 * @param user the name of a super administrator with
 * @param password of that user
 * @param leastSeverity the lowest severity that rings the phone; "average" if absent
 * @param hostGroups whose problems ring; all if absent
 * @param people user groups whose members' names acknowledgements show; none if absent
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
            // refused below
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

    /** Without the secrets, because it may be logged. */
    @Override
    public String toString() {
        return "ConnectionRequest[%s, %s]".formatted(source, zabbix);
    }
}
