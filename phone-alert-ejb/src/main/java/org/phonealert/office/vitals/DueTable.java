package org.phonealert.office.vitals;

/** What falls due: rows of a table each, whose {@code due_at} somebody has to come to. */
public enum DueTable {
    /** Steps of escalations: whom to call next. */
    ESCALATION("escalations"),
    /** Calls that wait to leave, or to be asked about. */
    CALL("notifications"),
    /** Mails to administrators. */
    MAIL("notice_mailboxes"),
    /** Mails to operators about their shifts. */
    REMINDER("shift_mails"),
    /** Calendars to read. */
    CALENDAR("calendar_imports"),
    /** Outside plannings to ask. */
    PLANNING("outside_plannings"),
    /** What sources are to be told. */
    REPLY("replies"),
    /** Sources to ask how things stand. */
    SOURCE("source_links");

    private final String table;

    DueTable(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
