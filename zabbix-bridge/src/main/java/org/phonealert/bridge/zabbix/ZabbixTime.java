package org.phonealert.bridge.zabbix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/**
 * Times as Zabbix 6.0 gives them to a webhook: date and time by the clock of the user who is notified, without the
 * zone. Therefore the kit's user has the time zone UTC, or the parameter TIMEZONE names another.
 */
final class ZabbixTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss");

    private final Macros macros;

    ZabbixTime(Macros macros) {
        this.macros = macros;
    }

    /**
     * The time in the macros {@code prefix.DATE} and {@code prefix.TIME}; empty if they are absent or of another form.
     *
     * @throws InvalidInputException if TIMEZONE is unknown
     */
    Optional<Instant> find(String prefix) {
        ZoneId zone = zone();
        return macros.find(prefix + ".DATE")
                .flatMap(date -> macros.find(prefix + ".TIME").flatMap(time -> parse(date + " " + time, zone)));
    }

    private static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORM).atZone(zone).toInstant());
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }

    private ZoneId zone() {
        String zone = macros.find("TIMEZONE").orElse("UTC");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InvalidInputException("TIMEZONE", RefusalReason.UNKNOWN_TIME_ZONE, zone);
        }
    }
}
