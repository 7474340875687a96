package org.phonealert.admin.connections;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.source.AlertSource;
import org.phonealert.monitoring.connection.ConnectionHealth;
import org.phonealert.office.overview.Overview;

/** Where events come from, and when the last ones came. */
@Named
@RequestScoped
public class SourcesPage {
    @Inject
    private Overview overview;

    @Nullable
    private String q;

    @Nullable
    private List<AlertSource> sources;

    @Nullable
    private Map<Long, ConnectionHealth> links;

    /** Those whose name or type contains what is searched. */
    public List<AlertSource> getSources() {
        if (sources == null) {
            String searched = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            sources = overview.sources().stream()
                    .filter(source -> (source.name() + " " + source.type())
                            .toLowerCase(Locale.ROOT)
                            .contains(searched))
                    .toList();
        }
        return sources;
    }

    /** How the ways to them do, by their numbers. */
    public Map<Long, ConnectionHealth> getLinks() {
        if (links == null) {
            links = overview.connections();
        }
        return links;
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}
