package org.phonealert.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Words;
import org.phonealert.base.json.Pointer;
import org.phonealert.people.audit.AuditEntry;
import org.phonealert.people.audit.AuditLog;

/** The page Audit: who changed what, newest first. */
@Named
@RequestScoped
public class AuditPage {
    private static final int PAGE = 50;
    private static final String PRONUNCIATIONS = "pronunciations";

    /** Sections whose entries are named by users: these names are never translated. */
    private static final Set<String> NAMED_BY_USERS =
            Set.of("operators", "groups", "schedules", "monitors", "definitions", "sources", "users", PRONUNCIATIONS);

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

    /** The entry that the next page starts from; null on the last page. */
    @Nullable
    public Long getOlder() {
        List<AuditEntry> shown = getEntries();
        return shown.size() < PAGE ? null : Long.valueOf(shown.get(PAGE - 1).id());
    }

    /** A pointer such as {@code operators/Alice Martin/mobileNumber} with its field names translated. */
    public String words(String subject) {
        ResourceBundle words = Words.of(FacesContext.getCurrentInstance());
        List<String> names = Pointer.names(subject);
        return IntStream.range(0, names.size())
                .mapToObj(at -> isNamedByUser(names, at) ? names.get(at) : word(names.get(at), words))
                .collect(Collectors.joining(" › "));
    }

    /** Whether a user gave this name: it follows the section, or for pronunciations the language. */
    private static boolean isNamedByUser(List<String> names, int at) {
        String section = names.get(0);
        return NAMED_BY_USERS.contains(section) && at == (section.equals(PRONUNCIATIONS) ? 2 : 1);
    }

    private static String word(String name, ResourceBundle words) {
        return words.containsKey("audit_" + name) ? words.getString("audit_" + name) : name;
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
