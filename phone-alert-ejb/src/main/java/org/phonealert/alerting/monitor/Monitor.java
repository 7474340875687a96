package org.phonealert.alerting.monitor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;

/** A watched thing (host, service, trigger), known from its first event or from the configuration. */
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
     * A name that a monitor may have.
     *
     * @throws InvalidInputException naming this field if it is none
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

    /** Takes the name that a voice says well; null takes it away. */
    public void callItByPhone(@Nullable String spoken) {
        if (spoken != null && (spoken.isBlank() || spoken.length() > LONGEST_NAME)) {
            throw new InvalidInputException("nameForPhoneAlerts", RefusalReason.WRONG_LENGTH, 1, LONGEST_NAME);
        }
        nameForPhoneAlerts = spoken;
    }
}
