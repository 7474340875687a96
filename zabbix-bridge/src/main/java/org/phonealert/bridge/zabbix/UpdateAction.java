package org.phonealert.bridge.zabbix;

import java.util.regex.Pattern;

/**
 * What somebody did to a problem, as {@code {EVENT.UPDATE.ACTION}} tells it in English: <em>acknowledged, commented and
 * changed severity from Average to High</em>. The names of severities are the enterprise's own and may hold any word.
 */
record UpdateAction(String text) {
    private static final String SEVERITY = "changed severity from ";

    /** Not within "unacknowledged". */
    private static final Pattern ACKNOWLEDGED = Pattern.compile("\\backnowledged\\b");

    boolean acknowledges() {
        int severity = text.indexOf(SEVERITY);
        return ACKNOWLEDGED
                .matcher(severity < 0 ? text : text.substring(0, severity))
                .find();
    }

    boolean changesSeverity() {
        return text.contains(SEVERITY);
    }
}
