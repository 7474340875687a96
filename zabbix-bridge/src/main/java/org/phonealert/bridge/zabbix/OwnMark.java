package org.phonealert.bridge.zabbix;

import java.util.regex.Pattern;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.Writeback;

/** What ends our messages in Zabbix: by it we know them again, each by the number of its reply. */
final class OwnMark {
    private static final int LONGEST = 2048;
    private static final Pattern MARK = Pattern.compile("\\(Phone Alert #[0-9]+\\)$");

    private OwnMark() {}

    /** The message that tells this. */
    static String message(Writeback reply) {
        String mark = " (Phone Alert #%d)".formatted(reply.id());
        return Text.fit(reply.text(), LONGEST - mark.length()) + mark;
    }

    /** Whether we wrote it. */
    static boolean isOn(String message) {
        return MARK.matcher(message).find();
    }
}
