package org.phonealert.bridge.nagios;

import java.util.Set;
import org.phonealert.base.InvalidInputException;
import org.phonealert.monitoring.bridge.BridgeAddress;

/** What is installed beside Nagios or Icinga: all of it knows the URL of this bridge. */
public final class NagiosKit {
    /** Each says at its beginning what it is and how it is installed. */
    public static final Set<String> FILES = Set.of(
            "phone-alert-notify",
            "phone-alert.cfg",
            "phone-alert-replies",
            "phone-alert-replies.service",
            "phone-alert-icinga.conf",
            "check_phone_alert",
            "check_phone_alert.cfg");

    private final BridgeAddress address;

    /**
     * @param publicUrl where the monitoring finds this server, {@code scheme://host[:port]}
     * @throws InvalidInputException if it is no such URL: the kit has shell scripts, odd characters have no place there
     */
    public NagiosKit(String publicUrl) {
        address = new BridgeAddress(publicUrl, "/nagios-bridge");
    }

    /** @param file one of {@link #FILES} */
    public String text(String file) {
        return address.filledIn(NagiosKit.class, file);
    }
}
