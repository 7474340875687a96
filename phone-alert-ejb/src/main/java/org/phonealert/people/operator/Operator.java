package org.phonealert.people.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;
import org.phonealert.base.Name;
import org.phonealert.base.words.Language;

/** A person who can be notified. A retired operator is not notified any more, but past alerts still show the name. */
@Entity
@Table(name = "operators")
public class Operator extends Identified {
    private String name;

    @Column(name = "mobile_number")
    @Nullable
    private PhoneNumber mobileNumber;

    @Nullable
    private String email;

    private Language language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "on_duty")
    private boolean onDuty;

    @Column(name = "outgoing_number")
    @Nullable
    private PhoneNumber outgoingNumber;

    @Column(name = "remind_minutes_before")
    @Nullable
    private Integer remindMinutesBefore;

    @Column(name = "hand_over_notice")
    private boolean handOverNotice;

    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected Operator() {}

    @SuppressWarnings("NullAway.Init") // change() fills the rest
    public Operator(String name, OperatorProfile profile) {
        this.name = Name.require(name);
        change(profile);
    }

    /** Replaces the profile; a retired operator becomes active again. */
    public final void change(OperatorProfile profile) {
        mobileNumber = profile.mobileNumber();
        email = profile.email();
        language = profile.language();
        timeZone = profile.timeZone().getId();
        onDuty = profile.onDuty();
        outgoingNumber = profile.outgoingNumber();
        remindMinutesBefore = profile.shiftNotices().minutesBefore();
        handOverNotice = profile.shiftNotices().handOver();
        retired = false;
    }

    public boolean isRetired() {
        return retired;
    }

    void rename(String newName) {
        name = Name.require(newName);
    }

    void retire() {
        retired = true;
    }

    public String name() {
        return name;
    }

    public Optional<PhoneNumber> mobileNumber() {
        return Optional.ofNullable(mobileNumber);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<PhoneNumber> outgoingNumber() {
        return Optional.ofNullable(outgoingNumber);
    }

    public Language language() {
        return language;
    }

    public boolean onDuty() {
        return onDuty && !retired;
    }

    public ShiftNotices shiftNotices() {
        return new ShiftNotices(remindMinutesBefore, handOverNotice);
    }

    public OperatorProfile profile() {
        return new OperatorProfile(
                mobileNumber, email, language, ZoneId.of(timeZone), onDuty, outgoingNumber, shiftNotices());
    }
}
