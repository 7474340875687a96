package org.phonealert.bridge.nagios;

import java.util.Set;
import org.phonealert.base.InvalidInputException;
import org.phonealert.monitoring.bridge.BridgeAddress;

/** The files to install beside Nagios or Icinga, with the URL of this bridge filled in. */
public final class NagiosKit {
    /** The names of the files; each explains its installation at its beginning. */
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
     * Makes the kit for this server.
     *
     * @param publicUrl where the monitoring finds this server, {@code scheme://host[:port]}
     * @throws InvalidInputException if it is no such URL: the kit contains shell scripts, which special characters
     *     could break
     */
    public NagiosKit(String publicUrl) {
        address = new BridgeAddress(publicUrl, "/nagios-bridge");
    }

    /**
     * Returns the text of a file of the kit.
     *
     * @param file one of {@link #FILES}
     */
    public String text(String file) {
        return address.filledIn(NagiosKit.class, file);
    }
}
