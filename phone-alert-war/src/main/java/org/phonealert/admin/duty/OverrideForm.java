package org.phonealert.admin.duty;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.FormFields;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.OverridePart;
import org.phonealert.oncall.duty.OverrideKind;

/** The form of an exception to a schedule. */
public class OverrideForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private OverrideKind kind = OverrideKind.REPLACE;

    @Nullable
    private String operator;

    @Nullable
    private String by;

    @Nullable
    private String from;

    @Nullable
    private String until;

    /**
     * The exception.
     *
     * @param zone of the schedule
     * @throws InvalidInputException naming the field that is missing or wrong
     */
    OverridePart part(ZoneId zone, Instant now) {
        return new OverridePart(
                kind,
                FormFields.required("operator", operator),
                kind == OverrideKind.REPLACE ? FormFields.required("by", by) : null,
                FormFields.dateTime("from", from).atZone(zone).toInstant(),
                notOver(FormFields.dateTime("until", until).atZone(zone).toInstant(), now));
    }

    /** Past shifts cannot change, so an exception that is over would have no effect. */
    private static Instant notOver(Instant end, Instant now) {
        if (!end.isAfter(now)) {
            throw new InvalidInputException("until", RefusalReason.OVERRIDE_OVER);
        }
        return end;
    }

    public OverrideKind[] getKinds() {
        return new OverrideKind[] {OverrideKind.REPLACE, OverrideKind.REMOVE, OverrideKind.ADD};
    }

    public OverrideKind getKind() {
        return kind;
    }

    public void setKind(OverrideKind kind) {
        this.kind = kind;
    }

    @Nullable
    public String getOperator() {
        return operator;
    }

    public void setOperator(@Nullable String operator) {
        this.operator = operator;
    }

    @Nullable
    public String getBy() {
        return by;
    }

    public void setBy(@Nullable String by) {
        this.by = by;
    }

    @Nullable
    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    @Nullable
    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until;
    }
}
