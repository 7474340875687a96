package org.phonealert.admin.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.office.configuration.ConfigurationDocument.OperatorPart;
import org.phonealert.office.configuration.Edits;

/** The form in which operators choose the e-mails about their own shifts. */
@Named
@ViewScoped
public class ShiftNoticesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MePage page;

    @Inject
    private Edits edits;

    @Nullable
    private Integer remindMinutesBefore;

    private boolean handOverNotice;

    @PostConstruct
    void read() {
        OperatorPart operator = page.getOperator();
        if (operator != null) {
            remindMinutesBefore = operator.remindMinutesBefore();
            handOverNotice = Boolean.TRUE.equals(operator.handOverNotice());
        }
    }

    public void save() {
        Forms.submit(
                "notices",
                MePage.ADDRESS,
                () -> edits.saveShiftNotices(page.operatorName(), remindMinutesBefore, handOverNotice));
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
}
