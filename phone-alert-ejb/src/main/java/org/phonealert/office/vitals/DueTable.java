package org.phonealert.office.vitals;

/** The kinds of due work: the tables whose rows have a {@code due_at}. */
public enum DueTable {
    /** Steps of escalations. */
    ESCALATION("escalations"),
    /** Calls that wait to be placed, or to be checked with the carrier. */
    CALL("notifications"),
    /** Mails to administrators. */
    MAIL("notice_mailboxes"),
    /** Mails to operators about their shifts. */
    REMINDER("shift_mails"),
    /** Calendars to import. */
    CALENDAR("calendar_imports"),
    /** External on-call systems to ask. */
    PLANNING("outside_plannings"),
    /** Acknowledgements to push to sources. */
    REPLY("replies"),
    /** Sources whose state is to be fetched. */
    SOURCE("source_links");

    private final String table;

    DueTable(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
