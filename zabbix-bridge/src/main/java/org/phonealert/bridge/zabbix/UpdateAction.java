package org.phonealert.bridge.zabbix;

import java.util.regex.Pattern;

/**
 * The update of a problem, in the English words of {@code {EVENT.UPDATE.ACTION}}: <em>acknowledged, commented and
 * changed severity from Average to High</em>. Severities may have been renamed and contain any word.
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
