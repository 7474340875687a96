package org.phonealert.bridge.zabbix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.Secret;
import org.phonealert.monitoring.connection.SourceException;

/**
 * Sets a Zabbix up to notify Phone Alert of its problems, with a user of the least rights: to read, acknowledge and
 * comment problems. Repeated, it changes only the token.
 *
 * <p>The user who receives the messages also owns our token: Zabbix does not notify users of their own updates, which
 * avoids echoes.
 */
final class ZabbixSetUp {
    /** The name of all objects created in Zabbix. */
    static final String NAME = "Phone Alert";

    private static final String USER = "phone-alert";
    private static final String PEOPLE = NAME + ": people";
    private static final int READ = 2;
    private static final int NO_FRONTEND = 3;
    private static final int ALL_SEVERITIES = 63;

    private final ZabbixApi api;
    private final ConfigurationObjects objects;
    private final List<String> changes = new ArrayList<>();

    /** @param api as a super administrator */
    ZabbixSetUp(ZabbixApi api) {
        this.api = api;
        this.objects = new ConfigurationObjects(api, changes);
    }

    /** What was created or changed, one line each. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    /** The key stored in the media type in Zabbix, if it exists. */
    Optional<String> key() throws SourceException {
        MediaType[] found = api.call(
                "mediatype.get",
                ApiObject.output("mediatypeid", "parameters").with("filter", ApiObject.of("name", List.of(NAME))),
                MediaType[].class);
        return Arrays.stream(found)
                .flatMap(type -> Objects.requireNonNullElse(type.parameters(), List.<Parameter>of()).stream())
                .filter(parameter -> "PhoneAlertKey".equals(parameter.name()) && parameter.value() != null)
                .map(parameter -> String.valueOf(parameter.value()))
                .findFirst();
    }

    /**
     * Creates or updates all objects.
     *
     * @param mediaType as the kit has it, with the key
     * @return the API token of our user from now on
     */
    String configure(String mediaType, Scope scope) throws SourceException {
        List<String> groups = hostGroups(scope.hostGroups());
        String media = importMediaType(mediaType);
        String role = objects.createOrUpdate("role", "roleid", "name", NAME, ApiUserRole.TYPE, ApiUserRole.values());
        String user = user(media, role, userGroup(groups));
        revealNames(user, scope.people());
        TriggerAction action = new TriggerAction(
                media, user, scope.hostGroups().isEmpty() ? List.of() : groups, scope.minimumSeverity());
        String unusedAction =
                objects.createOrUpdate("action", "actionid", "name", NAME, TriggerAction.OF_TRIGGERS, action.values());
        return token(user);
    }

    private String importMediaType(String yaml) throws SourceException {
        ApiObject rules = ApiObject.of("createMissing", true).with("updateExisting", true);
        Object unused = api.call(
                "configuration.import",
                ApiObject.of("format", "yaml").with("source", yaml).with("rules", ApiObject.of("mediaTypes", rules)));
        String id = objects.find("mediatype", "mediatypeid", "name", NAME).orElseThrow();
        changes.add("mediatype '%s' was imported".formatted(NAME));
        return id;
    }

    private List<String> hostGroups(List<String> names) throws SourceException {
        if (names.isEmpty()) {
            HostGroup[] all =
                    api.call("hostgroup.get", ApiObject.output("groupid").with("real_hosts", true), HostGroup[].class);
            return Stream.of(all).map(HostGroup::groupid).toList();
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
        List<ApiObject> rights = hostGroups.stream()
                .map(group -> ApiObject.of("id", group).with("permission", READ))
                .toList();
        ApiObject values = ApiObject.of("gui_access", NO_FRONTEND).with("rights", rights);
        return objects.createOrUpdate("usergroup", "usrgrpid", "name", NAME, new ApiObject(), values);
    }

    private String user(String media, String role, String group) throws SourceException {
        ApiObject initial = new ApiObject()
                // random and never used: the API token authenticates
                .with("passwd", Secret.generate())
                .with("usrgrps", List.of(ApiObject.of("usrgrpid", group)));
        ApiObject always = ApiObject.of("mediatypeid", media)
                .with("sendto", List.of(NAME))
                .with("active", 0)
                .with("severity", ALL_SEVERITIES)
                .with("period", "1-7,00:00-24:00");
        ApiObject values = ApiObject.of("name", NAME)
                .with("roleid", role)
                .with("timezone", "UTC")
                .with("medias", List.of(always));
        return objects.createOrUpdate("user", "userid", "username", USER, initial, values);
    }

    /** Zabbix shows a user the names only of members of a shared group; this group exists for that alone. */
    private void revealNames(String user, List<String> groups) throws SourceException {
        if (groups.isEmpty()) {
            return;
        }
        Members[] found = api.call(
                "usergroup.get",
                ApiObject.output("name")
                        .with("selectUsers", List.of("userid"))
                        .with("filter", ApiObject.of("name", groups)),
                Members[].class);
        if (found.length < groups.stream().distinct().count()) {
            throw new InvalidInputException("people", RefusalReason.NO_ZABBIX_USER_GROUPS);
        }
        List<Member> people = Stream.concat(
                        Stream.of(new Member(user)), Stream.of(found).flatMap(group -> group.users().stream()))
                .distinct()
                .toList();
        String unused = objects.createOrUpdate(
                "usergroup", "usrgrpid", "name", PEOPLE, new ApiObject(), ApiObject.of("users", people));
    }

    private String token(String user) throws SourceException {
        String id = objects.createOrUpdate(
                "token", "tokenid", "name", NAME, ApiObject.of("userid", user), ApiObject.of("status", 0));
        Token[] generated = api.call("token.generate", List.of(id), Token[].class);
        changes.add("token '%s' is new".formatted(NAME));
        return generated[0].token();
    }

    /** The part of Zabbix that notifies Phone Alert. */
    record Scope(MinimumSeverity minimumSeverity, List<String> hostGroups, List<String> people) {}

    /** A media type. */
    record MediaType(@Nullable List<Parameter> parameters) {}

    /** One of its parameters. */
    record Parameter(@Nullable String name, @Nullable String value) {}

    /** A user group with its members. */
    record Members(String name, List<Member> users) {}

    /** A user, by id. */
    record Member(String userid) {}

    /** A host group, by id. */
    record HostGroup(String groupid) {}

    /** A generated token; Zabbix shows it only once. */
    record Token(String token) {}
}
