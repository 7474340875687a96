package org.phonealert.bridge.zabbix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.Secret;
import org.phonealert.monitoring.connection.SourceException;

/**
 * Sets a Zabbix up so that it tells us of its problems, and lets us do no more than it must: to read problems, and to
 * acknowledge and comment them. Done again, it changes nothing but the token.
 *
 * <p>The user who gets the messages is the one whose token we show: Zabbix does not notify who did something of what they
 * did, so that there is no echo.
 */
final class ZabbixSetUp {
    /** What all that we make is called there. */
    static final String NAME = "Phone Alert";

    private static final String USER = "phone-alert";
    private static final String PEOPLE = NAME + ": people";
    private static final int READ = 2;
    private static final int ALL_SEVERITIES = 63;

    private final ZabbixApi api;
    private final Rows rows;
    private final List<String> told = new ArrayList<>();

    /** @param api as a super administrator */
    ZabbixSetUp(ZabbixApi api) {
        this.api = api;
        this.rows = new Rows(api, told);
    }

    /** What was made or changed, a line each. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** The key that the media type there has, if it is there. */
    Optional<String> key() throws SourceException {
        MediaType[] found = api.call(
                "mediatype.get",
                Map.of("output", List.of("mediatypeid", "parameters"), "filter", Map.of("name", List.of(NAME))),
                MediaType[].class);
        return Arrays.stream(found)
                .flatMap(type -> Objects.requireNonNullElse(type.parameters(), List.<Parameter>of()).stream())
                .filter(parameter -> "PhoneAlertKey".equals(parameter.name()) && parameter.value() != null)
                .map(parameter -> String.valueOf(parameter.value()))
                .findFirst();
    }

    /**
     * Sets all up.
     *
     * @param mediaType as the kit has it, with the key
     * @return the token with which we are told apart from now on
     */
    String make(String mediaType, Extent extent) throws SourceException {
        List<String> groups = hostGroups(extent.hostGroups());
        Object unused = api.call(
                "configuration.import",
                Map.of(
                        "format",
                        "yaml",
                        "source",
                        mediaType,
                        "rules",
                        Map.of("mediaTypes", Map.of("createMissing", true, "updateExisting", true))));
        String media = rows.find("mediatype", "mediatypeid", "name", NAME).orElseThrow();
        told.add("mediatype '%s' was imported".formatted(NAME));
        String role = rows.define("role", "roleid", "name", NAME, LeastRole.TYPE, LeastRole.values());
        String user = user(media, role, userGroup(groups));
        showPeople(user, extent.people());
        NotifyingAction action = new NotifyingAction(
                media, user, extent.hostGroups().isEmpty() ? List.of() : groups, extent.leastSeverity());
        String unusedAction =
                rows.define("action", "actionid", "name", NAME, NotifyingAction.OF_TRIGGERS, action.values());
        return token(user);
    }

    private List<String> hostGroups(List<String> names) throws SourceException {
        if (names.isEmpty()) {
            Rows.Row[] all = api.call(
                    "hostgroup.get", Map.of("output", List.of("groupid"), "real_hosts", true), Rows.Row[].class);
            return Stream.of(all)
                    .map(group -> String.valueOf(group.get("groupid")))
                    .toList();
        }
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            ids.add(rows.find("hostgroup", "groupid", "name", name)
                    .orElseThrow(
                            () -> new InvalidInputException("hostGroups", RefusalReason.NO_ZABBIX_HOST_GROUP, name)));
        }
        return ids;
    }

    private String userGroup(List<String> hostGroups) throws SourceException {
        List<Map<String, Object>> rights = hostGroups.stream()
                .map(group -> Map.<String, Object>of("id", group, "permission", READ))
                .toList();
        // 3: nobody logs in to the pages with it
        return rows.define("usergroup", "usrgrpid", "name", NAME, Map.of(), Map.of("gui_access", 3, "rights", rights));
    }

    private String user(String media, String role, String group) throws SourceException {
        return rows.define(
                "user",
                "userid",
                "username",
                USER,
                // nobody knows it: the token is what we show
                Map.of("passwd", Secret.generate(), "usrgrps", List.of(Map.of("usrgrpid", group))),
                Map.of(
                        "name",
                        NAME,
                        "roleid",
                        role,
                        "timezone",
                        "UTC",
                        "medias",
                        List.of(Map.of(
                                "mediatypeid",
                                media,
                                "sendto",
                                List.of(NAME),
                                "active",
                                0,
                                "severity",
                                ALL_SEVERITIES,
                                "period",
                                "1-7,00:00-24:00"))));
    }

    /** Zabbix tells a user the names of those only with whom it shares a group: this one is for nothing else. */
    private void showPeople(String user, List<String> groups) throws SourceException {
        if (groups.isEmpty()) {
            return;
        }
        Members[] found = api.call(
                "usergroup.get",
                Map.of("output", List.of("name"), "selectUsers", List.of("userid"), "filter", Map.of("name", groups)),
                Members[].class);
        if (found.length < groups.stream().distinct().count()) {
            throw new InvalidInputException("people", RefusalReason.NO_ZABBIX_USER_GROUPS);
        }
        List<Map<String, String>> people = Stream.concat(
                        Stream.of(user),
                        Stream.of(found)
                                .flatMap(group -> group.users().stream())
                                .map(member -> String.valueOf(member.get("userid"))))
                .distinct()
                .map(id -> Map.of("userid", id))
                .toList();
        String unused = rows.define("usergroup", "usrgrpid", "name", PEOPLE, Map.of(), Map.of("users", people));
    }

    private String token(String user) throws SourceException {
        String id = rows.define("token", "tokenid", "name", NAME, Map.of("userid", user), Map.of("status", 0));
        Token[] generated = api.call("token.generate", List.of(id), Token[].class);
        told.add("token '%s' is new".formatted(NAME));
        return generated[0].token();
    }

    /** What of the Zabbix is for us. */
    record Extent(LeastSeverity leastSeverity, List<String> hostGroups, List<String> people) {}

    /** A media type. */
    record MediaType(@Nullable List<Parameter> parameters) {}

    /** One of its parameters. */
    record Parameter(@Nullable String name, @Nullable String value) {}

    /** A group and who is in it. */
    record Members(String name, List<Rows.Row> users) {}

    /** A token, the only time that it can be read. */
    record Token(String token) {}
}
