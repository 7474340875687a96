package org.phonealert.bridge.zabbix;

import java.util.regex.Pattern;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.Writeback;

/** What ends our messages in Zabbix: by it we know them again, each by the number of its reply. */
final class WritebackMarker {
    private static final int LONGEST = 2048;
    private static final Pattern MARK = Pattern.compile("\\(Phone Alert #[0-9]+\\)$");

    private WritebackMarker() {}

    /** The message that tells this. */
    static String message(Writeback writeback) {
        String mark = " (Phone Alert #%d)".formatted(writeback.id());
        return Text.fit(writeback.text(), LONGEST - mark.length()) + mark;
    }

    /** Whether we wrote it. */
    static boolean isIn(String message) {
        return MARK.matcher(message).find();
    }
}
