package org.phonealert.admin.escalation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.office.overview.History;
import org.phonealert.office.overview.KnownMonitor;

/** The page Monitors, sorted by name. */
@Named
@RequestScoped
public class MonitorsPage {
    private static final int ROWS = 50;

    @Inject
    private History history;

    @Nullable
    private String q;

    @Nullable
    private String after;

    @Nullable
    private List<KnownMonitor> found;

    public List<KnownMonitor> getFound() {
        return all().size() > ROWS ? all().subList(0, ROWS) : all();
    }

    /** The name after which the next page starts; empty on the last page. */
    public String getLast() {
        return all().size() > ROWS ? all().get(ROWS - 1).monitor().name() : "";
    }

    /** A name encoded for a query string. */
    public String address(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
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

    /** One more than fits the page, to know whether there is a next page. */
    private List<KnownMonitor> all() {
        if (found == null) {
            found = history.monitors(
                    Objects.requireNonNullElse(q, ""), Objects.requireNonNullElse(after, ""), ROWS + 1);
        }
        return found;
    }
}
