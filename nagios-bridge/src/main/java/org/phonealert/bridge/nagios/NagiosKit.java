package org.phonealert.bridge.nagios;

import org.phonealert.InvalidInputException;
import org.phonealert.bridge.BridgeAddress;

/**
 * What is installed beside Nagios: the notification command and the object file that calls it, both knowing the URL of
 * this bridge.
 */
public final class NagiosKit {
    private final BridgeAddress address;

    /**
     * @param publicUrl where Nagios finds this server, {@code scheme://host[:port]}
     * @throws InvalidInputException if it is no such URL: the kit is a shell script, odd characters have no place in it
     */
    public NagiosKit(String publicUrl) {
        address = new BridgeAddress(publicUrl, "/nagios-bridge");
    }

    /** The notification command, a POSIX shell script. */
    public String command() {
        return address.filledIn(NagiosKit.class, "phone-alert-notify");
    }

    /** The contact and its notification commands, a Nagios object file. */
    public String objects() {
        return address.filledIn(NagiosKit.class, "phone-alert.cfg");
    }

    /**
     * What watches Phone Alert itself.
     *
     * @param file {@code check_phone_alert}, the plug-in, or {@code check_phone_alert.cfg}, objects that run it
     */
    public String watch(String file) {
        return address.filledIn(NagiosKit.class, file);
    }
}
