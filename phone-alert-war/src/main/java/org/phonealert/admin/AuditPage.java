package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phonealert.Pointer;
import org.phonealert.audit.AuditEntry;
import org.phonealert.audit.AuditLog;

/** Who changed what, newest first. */
@Named
@RequestScoped
public class AuditPage {
    private static final int PAGE = 50;

    @Inject
    private AuditLog audit;

    @Nullable
    private String q;

    @Nullable
    private Long before;

    @Nullable
    private List<AuditEntry> entries;

    public List<AuditEntry> getEntries() {
        if (entries == null) {
            entries = audit.entries(q == null ? "" : q.strip(), before == null ? Long.MAX_VALUE : before, PAGE);
        }
        return entries;
    }

    /** From which number older ones are shown; null if these are the last. */
    @Nullable
    public Long getOlder() {
        List<AuditEntry> shown = getEntries();
        return shown.size() < PAGE ? null : Long.valueOf(shown.get(PAGE - 1).id());
    }

    /** A pointer such as {@code operators/Alice Martin/mobileNumber}, its known names in words. */
    public String words(String subject) {
        ResourceBundle words = Words.of(FacesContext.getCurrentInstance());
        return Pointer.names(subject).stream()
                .map(part -> words.containsKey("audit_" + part) ? words.getString("audit_" + part) : part)
                .collect(Collectors.joining(" › "));
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    @Nullable
    public Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }
}
