package org.phonealert.base;

import java.util.List;

/**
 * Why the business refuses something. A reason is a key for machines; its words are in {@code words/refusals*.properties},
 * in every language. A reason that is published keeps its name and its arguments: clients of the machine API read both.
 */
public enum RefusalReason {
    // what every field may have wrong
    MISSING,
    MISSING_SUCH_AS("example"),
    MISSING_ONE_OF("allowed"),
    TOO_LONG("most"),
    WRONG_LENGTH("least", "most"),
    NOT_BETWEEN("least", "most"),
    WRONG_COUNT("least", "most", "count"),
    NOT_ONE_OF("value", "allowed"),
    NOT_VISIBLE_ASCII("most"),
    CONTROL_CHARACTER,
    NUL_CHARACTER,
    YEAR_NOT_BETWEEN("first", "last"),
    NOT_AFTER_BEGINNING,
    NOT_A_TIME("value", "example"),
    NOT_A_MONTH("value"),
    NOT_AN_INSTANT("value"),
    UNKNOWN_TIME_ZONE("zone"),
    UNKNOWN_LANGUAGE("language"),
    NAME_TAKEN("name"),
    GIVEN_TWICE("name"),
    CHANGED_MEANWHILE("name"),

    // documents and requests
    NULL_DOCUMENT,
    MALFORMED_JSON("line", "column", "problem"),
    WRONG_FORM("line", "column"),
    UNKNOWN_FIELD("known"),
    NOT_UTF8,
    NOT_PERCENT_ENCODED,
    NOT_GZIP,
    BODY_TOO_LARGE("most"),
    CLOCK_SET_BACK,
    FAILED("trace"),

    // who asks
    ROLE_NEEDED("role"),
    KEY_NEEDED,
    UNKNOWN_KEY,
    SOURCE_KEY_NEEDED,
    ADMINISTRATOR_KEY_NEEDED,
    ZABBIX_KEY_NEEDED,
    NOT_FOR_SOURCES,
    ONLY_FOR_SOURCES,
    LOGIN_REFUSED("cause"),
    LAST_ADMINISTRATOR,
    OWN_ROLE_LOSS_UNCONFIRMED,
    ROLE_FROM_GROUPS,
    PASSWORD_KEPT_ELSEWHERE,

    // what does not exist
    UNKNOWN_ALERT("id"),
    UNKNOWN_NOTIFICATION("id"),
    UNKNOWN_WRITEBACK("id"),
    UNKNOWN_CALL,
    UNKNOWN_MONITOR("name"),
    UNKNOWN_SOURCE("name"),
    UNKNOWN_DEFINITION("name"),
    UNKNOWN_OPERATOR("name"),
    UNKNOWN_GROUP("name"),
    UNKNOWN_SCHEDULE("name"),
    UNKNOWN_USER("name"),

    // operators, groups and their telephones
    INVALID_EMAIL("email"),
    EMAIL_NEEDED_FOR_SHIFT_NOTICES,
    NOT_INTERNATIONAL("number"),
    UNKNOWN_COUNTRY_CODE("number"),
    IMPOSSIBLE_NUMBER("number"),
    COUNTRY_NOT_SUPPORTED("callingCode"),
    NOT_AN_OUTGOING_NUMBER("number"),
    BUILT_IN_GROUP("name"),
    RESERVED_GROUP_NAME("name"),

    // integrations
    PHONE_NOT_IN_PLAN("plan"),
    PHONE_NOT_ENABLED,
    CHANNEL_NOT_AVAILABLE("channel"),
    SECOND_PHONE_INTEGRATION,
    TOO_MANY_PRONUNCIATIONS("most"),

    // definitions and alerts
    TWO_STARTS_OF_A_LEVEL,
    NO_START_OF_A_LEVEL,
    ONE_RECIPIENT_NEEDED,
    USED_BY_DEFINITION("name", "definition"),
    NO_CALL_NEEDED,
    NO_DEFINITION_COVERS_IT,
    ACKNOWLEDGER_MISSING,

    // duty schedules
    NO_WEEKDAY,
    WEEKDAYS_ONLY_WEEKLY,
    DAY_ONLY_MONTHLY,
    INVALID_DAY_OF_MONTH,
    TWICE_IN_A_TURN,
    USED_BY_SCHEDULE("operator", "schedule"),
    REPLACED_BY_THEMSELVES,
    SUBSTITUTE_ONLY_WHEN_REPLACING,
    OVERRIDE_OVER,
    UNKNOWN_HOLIDAYS("country"),
    UNKNOWN_HOLIDAYS_OF_PART("part", "country"),
    COUNTRY_OF_PART_MISSING,
    SHIFT_NOT_SWAPPABLE,
    NO_SHIFT_TO_SWAP_WITH,
    OWN_SHIFT,
    SHIFTS_OVERLAP,
    SHIFTS_FROM_CALENDAR,
    SHIFTS_FROM_EXTERNAL_ON_CALL,

    // addresses
    NOT_A_URL("example"),
    NOT_A_PATH("example"),
    CREDENTIALS_IN_URL,
    URL_OR_TEXT,
    NOT_A_CALENDAR,

    // sources, their keys and their connections
    KEY_OF_ANOTHER_SOURCE,
    WEAK_SOURCE_KEY,
    CONNECTION_FIELD_MISSING("type"),
    CONNECTION_FIELD_UNUSED("type"),
    CONNECTION_NOT_FOR_SOURCE("type", "source"),
    INVALID_CONNECTION_USER,
    INVALID_CERTIFICATE,

    // the bridges
    NOT_SENT_BY_KIT,
    NOT_EPOCH_SECONDS("value"),
    NO_NAGIOS_STATUS_FILE,
    NOT_A_NUMBER_UP_TO("value", "most"),
    NOT_AN_EVENT_ID("value"),
    NOT_A_ZABBIX_SOURCE("name"),
    NOT_THE_KEY_OF("name"),
    KEY_UNFIT_FOR_YAML,
    ZABBIX_LOGIN_MISSING,
    ZABBIX_REFUSED("answer"),
    ZABBIX_FAILED("answer"),
    NO_ZABBIX_HOST_GROUP("name"),
    NO_ZABBIX_USER_GROUPS;

    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> arguments;

    RefusalReason(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** The names of what the words are filled with, in the order in which exceptions give the values. */
    public List<String> arguments() {
        return arguments;
    }
}
