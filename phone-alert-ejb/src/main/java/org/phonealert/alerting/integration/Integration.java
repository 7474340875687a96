package org.phonealert.alerting.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Channel;
import org.phonealert.base.Identified;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.PhoneNumber;

/** An integration that an administrator has enabled; before that, it has no row. */
@Entity
@Table(name = "integrations")
class Integration extends Identified {
    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // read by queries only
    private Channel type;

    private String name;
    private boolean active;

    @Column(name = "outgoing_number")
    @Nullable
    private PhoneNumber outgoingNumber;

    @Nullable
    private Language language;

    @Column(name = "alternative_monitor_names")
    private boolean alternativeMonitorNames;

    @SuppressWarnings("NullAway.Init")
    protected Integration() {}

    @SuppressWarnings("NullAway.Init") // change() fills the rest
    Integration(PhoneSettings settings) {
        type = Channel.PHONE;
        change(settings);
    }

    final void change(PhoneSettings settings) {
        name = settings.name();
        active = settings.active();
        outgoingNumber = settings.outgoingNumber();
        language = settings.language();
        alternativeMonitorNames = settings.alternativeMonitorNames();
    }

    PhoneSettings settings() {
        return new PhoneSettings(name, active, outgoingNumber, language, alternativeMonitorNames);
    }
}
