package org.phonealert.admin.duty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.office.preview.Coverage;
import org.phonealert.office.preview.Coverage.OfMonitor;
import org.phonealert.office.preview.CoverageGap;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.Role;

/** The page Coverage: monitors for which no phone would ring now, and why. */
@Named
@RequestScoped
public class CoveragePage {
    private static final int PAGE = 50;
    private static final int GAPS_SHOWN = 5;

    @Inject
    private Coverage coverage;

    @Inject
    private Actor actor;

    @Nullable
    private String q;

    @Nullable
    private String after;

    private boolean all;

    @Nullable
    private List<OfMonitor> found;

    /** The monitors of this page; read once. */
    public List<OfMonitor> getFound() {
        return find().stream().limit(PAGE).toList();
    }

    /** The name after which the next page starts; null on the last page. */
    @Nullable
    public String getNext() {
        return find().size() <= PAGE ? null : find().get(PAGE - 1).monitor();
    }

    private List<OfMonitor> find() {
        if (found == null) {
            found = coverage.find(
                    Objects.requireNonNullElse(q, "").strip(), all, Objects.requireNonNullElse(after, ""), PAGE + 1);
        }
        return found;
    }

    public List<CoverageGap> shown(OfMonitor one) {
        return one.gaps().stream().limit(GAPS_SHOWN).toList();
    }

    /** How many more reasons there are. */
    public int more(OfMonitor one) {
        return Math.max(0, one.gaps().size() - GAPS_SHOWN);
    }

    /** The page on which the user can close the gap, or see it if the role does not allow more. */
    public String pageToFix(CoverageGap gap) {
        return switch (gap.reason()) {
            case NO_DEFINITION -> "definitions.xhtml";
            case DEFINITION_INACTIVE, NO_ACTIVE_LEVEL, NO_INTEGRATION, NO_RECIPIENT -> definition(gap);
            case NOBODY_ON_DUTY -> "operators.xhtml";
            case NO_NUMBER, COUNTRY_NOT_SUPPORTED ->
                (actor.may(Role.EDITOR) ? "operator.xhtml?name=" : "operators.xhtml?q=") + encoded(gap.operator());
            case PHONE_INTEGRATION_OFF -> actor.may(Role.ADMINISTRATOR) ? "phone.xhtml" : "integrations.xhtml";
            case NO_OUTGOING_NUMBER -> "integrations.xhtml";
            case NO_CREDIT -> "credits.xhtml";
        };
    }

    private String definition(CoverageGap gap) {
        return actor.may(Role.EDITOR)
                ? "definition.xhtml?name=" + encoded(gap.definition()) + "&level=" + Math.max(1, gap.level())
                : "definitions.xhtml?q=" + encoded(gap.definition());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    @Nullable
    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
