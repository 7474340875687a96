package org.phonealert.bridge.zabbix;

import java.util.regex.Pattern;
import org.phonealert.base.Text;
import org.phonealert.monitoring.connection.Writeback;

/** The ending of our messages in Zabbix, with the id of the write-back, by which they are recognized. */
final class WritebackMarker {
    private static final int LONGEST = 2048;
    private static final Pattern MARK = Pattern.compile("\\(Phone Alert #[0-9]+\\)$");

    private WritebackMarker() {}

    /** The message of this write-back, at most 2048 characters, the limit of Zabbix. */
    static String message(Writeback writeback) {
        String mark = " (Phone Alert #%d)".formatted(writeback.id());
        return Text.fit(writeback.text(), LONGEST - mark.length()) + mark;
    }

    /** Whether Phone Alert wrote the message. */
    static boolean isIn(String message) {
        return MARK.matcher(message).find();
    }
}
