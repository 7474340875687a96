package org.phonealert.admin.connections;

import org.phonealert.alerting.source.SourceType;

/** Commands and objects to paste into the system behind an alert source, so that it sends its events. */
final class SetUpCommands {
    private SetUpCommands() {}

    /**
     * Shell commands.
     *
     * @param url scheme, host and port of this server
     * @param key the source's key, or a placeholder
     */
    static String of(SourceType type, String url, String key) {
        return switch (type) {
            case NAGIOS -> nagios(url, key);
            case ZABBIX -> zabbix(url, key);
            case WEBHOOK, EMAIL, API -> api(url, key);
        };
    }

    private static String zabbix(String url, String key) {
        return """
                curl -fsSo phone-alert-zabbix-connect @URL@/zabbix-bridge/kit/phone-alert-zabbix-connect
                sh phone-alert-zabbix-connect SOURCE='<this source>' ZABBIX=https://zabbix.example.org/api_jsonrpc.php

                # or by hand: import this media type, and put the key into its parameter PhoneAlertKey: @KEY@
                curl -fsSo media_phone_alert.yaml @URL@/zabbix-bridge/kit/media_phone_alert.yaml
                """.replace("@URL@", url).replace("@KEY@", key);
    }

    private static String nagios(String url, String key) {
        return """
                curl -fsSo /usr/local/bin/phone-alert-notify @URL@/nagios-bridge/kit/phone-alert-notify
                chmod 755 /usr/local/bin/phone-alert-notify
                install -d -o nagios -g nagios -m 700 /var/spool/phone-alert
                install -d /etc/phone-alert
                install -o nagios -g nagios -m 600 /dev/stdin /etc/phone-alert/key <<'END'
                @KEY@
                END
                curl -fsSo /etc/nagios4/conf.d/phone-alert.cfg @URL@/nagios-bridge/kit/phone-alert.cfg
                curl -fsSo /usr/local/bin/phone-alert-replies @URL@/nagios-bridge/kit/phone-alert-replies
                chmod 755 /usr/local/bin/phone-alert-replies
                curl -fsSo /etc/systemd/system/phone-alert-replies.service @URL@/nagios-bridge/kit/phone-alert-replies.service
                systemctl enable --now phone-alert-replies
                """.replace("@URL@", url).replace("@KEY@", key);
    }

    /** A Nagios service that rings a phone, as an example. */
    static String nagiosObjects() {
        return """
                define service {
                    host_name              web01
                    service_description    HTTP
                    use                    generic-service
                    check_command          check_http
                    contacts               phone-alert
                    notification_interval  0
                }
                """;
    }

    private static String api(String url, String key) {
        return """
                curl -X POST @URL@/phone-alert/api/v1/events \\
                     -H 'Authorization: Bearer @KEY@' \\
                     -H 'Content-Type: application/json' \\
                     -d '{
                           "type": "TRIGGER",
                           "dedupKey": "web01/http",
                           "monitor": "web01",
                           "message": "HTTP does not answer",
                           "severity": "CRITICAL"
                         }'
                """.replace("@URL@", url).replace("@KEY@", key);
    }
}
