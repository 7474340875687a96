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
    private final ConfigurationObjects objects;
    private final List<String> changes = new ArrayList<>();

    /** @param api as a super administrator */
    ZabbixSetUp(ZabbixApi api) {
        this.api = api;
        this.objects = new ConfigurationObjects(api, changes);
    }

    /** What was made or changed, a line each. */
    List<String> changes() {
        return List.copyOf(changes);
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
    String configure(String mediaType, Scope scope) throws SourceException {
        List<String> groups = hostGroups(scope.hostGroups());
        Object unused = api.call(
                "configuration.import",
                Map.of(
                        "format",
                        "yaml",
                        "source",
                        mediaType,
                        "rules",
                        Map.of("mediaTypes", Map.of("createMissing", true, "updateExisting", true))));
        String media = objects.find("mediatype", "mediatypeid", "name", NAME).orElseThrow();
        changes.add("mediatype '%s' was imported".formatted(NAME));
        String role = objects.createOrUpdate("role", "roleid", "name", NAME, ApiUserRole.TYPE, ApiUserRole.values());
        String user = user(media, role, userGroup(groups));
        revealNames(user, scope.people());
        TriggerAction action = new TriggerAction(
                media, user, scope.hostGroups().isEmpty() ? List.of() : groups, scope.minimumSeverity());
        String unusedAction =
                objects.createOrUpdate("action", "actionid", "name", NAME, TriggerAction.OF_TRIGGERS, action.values());
        return token(user);
    }

    private List<String> hostGroups(List<String> names) throws SourceException {
        if (names.isEmpty()) {
            ConfigurationObjects.Fields[] all = api.call(
                    "hostgroup.get", Map.of("output", List.of("groupid"), "real_hosts", true), ConfigurationObjects.Fields[].class);
            return Stream.of(all)
                    .map(group -> String.valueOf(group.get("groupid")))
                    .toList();
        }
        List<String> ids = new ArrayList<>();
        for (String name : names) {
            ids.add(objects.find("hostgroup", "groupid", "name", name)
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
        return objects.createOrUpdate("usergroup", "usrgrpid", "name", NAME, Map.of(), Map.of("gui_access", 3, "rights", rights));
    }

    private String user(String media, String role, String group) throws SourceException {
        return objects.createOrUpdate(
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
    private void revealNames(String user, List<String> groups) throws SourceException {
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
        String unused = objects.createOrUpdate("usergroup", "usrgrpid", "name", PEOPLE, Map.of(), Map.of("users", people));
    }

    private String token(String user) throws SourceException {
        String id = objects.createOrUpdate("token", "tokenid", "name", NAME, Map.of("userid", user), Map.of("status", 0));
        Token[] generated = api.call("token.generate", List.of(id), Token[].class);
        changes.add("token '%s' is new".formatted(NAME));
        return generated[0].token();
    }

    /** What of the Zabbix is for us. */
    record Scope(MinimumSeverity minimumSeverity, List<String> hostGroups, List<String> people) {}

    /** A media type. */
    record MediaType(@Nullable List<Parameter> parameters) {}

    /** One of its parameters. */
    record Parameter(@Nullable String name, @Nullable String value) {}

    /** A group and who is in it. */
    record Members(String name, List<ConfigurationObjects.Fields> users) {}

    /** A token, the only time that it can be read. */
    record Token(String token) {}
}
