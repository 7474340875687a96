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

/** Which monitors would ring nobody now, and why. */
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

    /** One page of them; asked once for each picture of the page. */
    public List<OfMonitor> getFound() {
        return look().stream().limit(PAGE).toList();
    }

    /** The last name of this page, if there are more. */
    @Nullable
    public String getNext() {
        return look().size() <= PAGE ? null : look().get(PAGE - 1).monitor();
    }

    private List<OfMonitor> look() {
        if (found == null) {
            found = coverage.find(
                    Objects.requireNonNullElse(q, "").strip(), all, Objects.requireNonNullElse(after, ""), PAGE + 1);
        }
        return found;
    }

    public List<CoverageGap> shown(OfMonitor one) {
        return one.gaps().stream().limit(GAPS_SHOWN).toList();
    }

    /** How many reasons there are besides those. */
    public int more(OfMonitor one) {
        return Math.max(0, one.gaps().size() - GAPS_SHOWN);
    }

    /** Where it can be mended; who may not mend it is shown how it is. */
    public String mend(CoverageGap gap) {
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
