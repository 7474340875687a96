package org.phonealert.admin.operators;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Sections;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.words.Language;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;

/** The form of an operator. */
public class OperatorForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable
    private String name;

    @Nullable
    private String mobileNumber;

    @Nullable
    private String email;

    @Nullable
    private String language = Language.FRENCH.tag();

    @Nullable
    private String timeZone = "Europe/Paris";

    private boolean onDuty = true;

    @Nullable
    private String outgoingNumber;

    private final OffDutyForm offDuty;

    @Nullable
    private Integer remindMinutesBefore;

    private boolean handOverNotice;

    /** The form of a new operator. */
    OperatorForm() {
        offDuty = new OffDutyForm(List.of());
    }

    /** The form of an existing operator. */
    OperatorForm(OperatorPart seen) {
        name = seen.name();
        mobileNumber = seen.mobileNumber();
        email = seen.email();
        language = seen.language();
        timeZone = seen.timeZone();
        onDuty = !Boolean.FALSE.equals(seen.onDuty());
        outgoingNumber = seen.outgoingNumber();
        offDuty = new OffDutyForm(Sections.orEmpty(seen.offDuty()));
        remindMinutesBefore = seen.remindMinutesBefore();
        handOverNotice = Boolean.TRUE.equals(seen.handOverNotice());
    }

    /** The operator, including an off-duty period that is filled in but not added yet. */
    OperatorPart part() {
        addOffDuty();
        return new OperatorPart(
                name,
                mobileNumber,
                email,
                language,
                timeZone,
                onDuty,
                outgoingNumber,
                new ArrayList<>(offDuty.getAll()),
                remindMinutesBefore,
                handOverNotice);
    }

    void addOffDuty() {
        try {
            offDuty.addFilledIn();
        } catch (InvalidInputException fault) {
            throw fault.within("offDuty");
        }
    }

    public OffDutyForm getOffDuty() {
        return offDuty;
    }

    /** With or without the separators that people write. */
    @Nullable
    public String getMobileNumber() {
        return mobileNumber;
    }

    /** Drops the separators between the digits. */
    public void setMobileNumber(@Nullable String typed) {
        String number = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f.\\-/]", "");
        mobileNumber = number.isEmpty() ? null : number;
    }

    @Nullable
    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = stripped(name);
    }

    @Nullable
    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = stripped(email);
    }

    @Nullable
    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    @Nullable
    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(@Nullable String timeZone) {
        this.timeZone = stripped(timeZone);
    }

    public boolean isOnDuty() {
        return onDuty;
    }

    public void setOnDuty(boolean onDuty) {
        this.onDuty = onDuty;
    }

    @Nullable
    public String getOutgoingNumber() {
        return outgoingNumber;
    }

    public void setOutgoingNumber(@Nullable String outgoingNumber) {
        this.outgoingNumber = outgoingNumber;
    }

    @Nullable
    public Integer getRemindMinutesBefore() {
        return remindMinutesBefore;
    }

    public void setRemindMinutesBefore(@Nullable Integer remindMinutesBefore) {
        this.remindMinutesBefore = remindMinutesBefore;
    }

    public boolean isHandOverNotice() {
        return handOverNotice;
    }

    public void setHandOverNotice(boolean handOverNotice) {
        this.handOverNotice = handOverNotice;
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null ? null : typed.strip();
    }
}
