package org.phonealert.bridge.zabbix;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.monitoring.bridge.BridgeAddress;

/** The files for Zabbix: the media type with its script, the template, and the command that connects a Zabbix. */
public final class ZabbixKit {
    private static final Pattern SCRIPT = Pattern.compile("(?m)^( *)@SCRIPT@$");
    private static final String KEY = "<the key of the alert source>";

    private final BridgeAddress address;

    /**
     * Makes the kit for this server.
     *
     * @param publicUrl where Zabbix finds this server, {@code scheme://host[:port]}
     * @throws InvalidInputException if it is no such URL: special characters could break a script
     */
    public ZabbixKit(String publicUrl) {
        address = new BridgeAddress(publicUrl, "/zabbix-bridge");
    }

    /** The script of the webhook. */
    public String script() {
        return address.filledIn(ZabbixKit.class, "webhook.js");
    }

    /** The media type as an export of Zabbix 6.0, but for the key. */
    public String mediaType() {
        Matcher place = SCRIPT.matcher(address.filledIn(ZabbixKit.class, "media_phone_alert.yaml"));
        return place.replaceFirst(found -> Matcher.quoteReplacement(script().strip()
                .indent(found.group(1).length())
                .replaceAll("(?m)^ +$", "")
                .stripTrailing()));
    }

    /** The same with the key in it. */
    public String mediaType(String key) {
        if (!key.matches("[!-~&&[^'\\\\]]+")) {
            throw new InvalidInputException("key", RefusalReason.KEY_UNFIT_FOR_YAML);
        }
        return mediaType().replace(KEY, key);
    }

    /** The template that monitors Phone Alert itself, as an export of Zabbix 6.0. */
    public String template() {
        return address.filledIn(ZabbixKit.class, "template_phone_alert.yaml");
    }

    /** The command that connects a Zabbix, a POSIX shell script. */
    public String connect() {
        return address.filledIn(ZabbixKit.class, "phone-alert-zabbix-connect");
    }
}
