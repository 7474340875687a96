package org.phonealert.alerting.monitor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** A watched thing (host, service, trigger). It is added by its first event or by the configuration. */
@Entity
@Table(name = "monitors")
public class Monitor extends Identified {
    private static final int LONGEST_NAME = 255;

    private String name;

    @Column(name = "name_for_phone_alerts")
    @Nullable
    private String nameForPhoneAlerts;

    @SuppressWarnings("NullAway.Init")
    protected Monitor() {}

    public Monitor(String name) {
        this.name = requireName("name", name);
    }

    /**
     * Checks a monitor's name: 1 to 255 characters.
     *
     * @throws InvalidInputException naming this field
     */
    public static String requireName(String field, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new InvalidInputException(field, RefusalReason.WRONG_LENGTH, 1, LONGEST_NAME);
        }
        return name;
    }

    public String name() {
        return name;
    }

    public Optional<String> nameForPhoneAlerts() {
        return Optional.ofNullable(nameForPhoneAlerts);
    }

    /**
     * Sets the name that the voice says in calls; null removes it.
     *
     * @throws InvalidInputException if it is not 1 to 255 characters long
     */
    public void renameForPhoneAlerts(@Nullable String spoken) {
        if (spoken != null && (spoken.isBlank() || spoken.length() > LONGEST_NAME)) {
            throw new InvalidInputException("nameForPhoneAlerts", RefusalReason.WRONG_LENGTH, 1, LONGEST_NAME);
        }
        nameForPhoneAlerts = spoken;
    }
}
