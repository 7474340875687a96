package org.phonealert.admin.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Words;
import org.phonealert.office.preview.Coverage;
import org.phonealert.office.preview.EscalationPreview;
import org.phonealert.office.preview.EscalationPreviews;

/** The page Preview: who would be called if a monitor failed now. */
@Named
@RequestScoped
public class PreviewPage {
    private static final int MONITORS_OFFERED = 500;
    private static final int MOST_ERRORS = 1000;

    @Inject
    private EscalationPreviews previews;

    @Inject
    private Coverage coverage;

    @Nullable
    private String monitor;

    @Nullable
    private String message;

    private int errors = 1;

    @Nullable
    private EscalationPreview preview;

    /** Computes the preview once a monitor is named. */
    public void compute() {
        if (message == null) {
            message = Words.of(FacesContext.getCurrentInstance()).getString("preview_example");
        }
        if (monitor != null) {
            preview = previews.of(monitor, message, errors);
        }
    }

    /** The time since the failure as text, such as + 1 h 5 min. */
    public String offset(Duration after) {
        StringBuilder text = new StringBuilder("+ ");
        if (after.toHours() > 0) {
            text.append(after.toHours()).append(" h ");
        }
        text.append(after.toMinutesPart()).append(" min");
        if (after.toSecondsPart() > 0) {
            text.append(' ').append(after.toSecondsPart()).append(" s");
        }
        return text.toString();
    }

    @Nullable
    public EscalationPreview getPreview() {
        return preview;
    }

    public List<String> getMonitors() {
        return coverage.monitors(MONITORS_OFFERED);
    }

    @Nullable
    public String getMonitor() {
        return monitor;
    }

    public void setMonitor(@Nullable String monitor) {
        this.monitor = monitor == null || monitor.isBlank() ? null : monitor.strip();
    }

    @Nullable
    public String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    public String getErrors() {
        return String.valueOf(errors);
    }

    /** Text that is not a number counts as one error. */
    public void setErrors(@Nullable String typed) {
        boolean number = typed != null && typed.matches("[0-9]{1,4}");
        errors = number ? Math.max(1, Math.min(Integer.parseInt(typed), MOST_ERRORS)) : 1;
    }
}
