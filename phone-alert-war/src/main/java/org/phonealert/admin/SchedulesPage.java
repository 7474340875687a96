package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phonealert.overview.OnCall;
import org.phonealert.overview.OnCall.Standing;

/** Who is on duty, by each schedule. */
@Named
@RequestScoped
public class SchedulesPage {
    @Inject
    private OnCall onCall;

    @Nullable
    private String q;

    @Nullable
    private List<Standing> standings;

    /** Those whose name, or whose people's, contains what is searched. */
    public List<Standing> getStandings() {
        if (standings == null) {
            String searched = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            standings = onCall.standings().stream()
                    .filter(one -> Stream.of(Stream.of(one.name()), one.onDuty().stream(), one.next().stream())
                            .flatMap(texts -> texts)
                            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(searched)))
                    .toList();
        }
        return standings;
    }

    @Nullable
    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }
}
