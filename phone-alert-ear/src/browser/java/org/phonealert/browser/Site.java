package org.phonealert.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;

/** The addresses of all pages, with a configuration and an alert to show on them. */
final class Site {
    private static final String MONITOR = "web01/HTTP";

    private static long alert;

    private Site() {}

    /** Configures two operators and a definition with two levels, and triggers an alert that rings. */
    static void prepare() {
        SetUp.oneAfterAnother(ALICE)
                .thenAfterMinutes(10, BRUNO)
                .saying(MONITOR, "le site web")
                .planning("Astreinte", ALICE, BRUNO)
                .apply();
        TestBed.phone(ALICE).manual();
        OpenAlert open = TestBed.trigger(MONITOR, "HTTP CRITICAL - 500 Internal Server Error");
        alert = open.id();
    }

    /** The addresses of all pages. */
    static List<String> pages() {
        return List.of(
                "now.xhtml",
                "alert.xhtml?id=" + alert,
                "history.xhtml",
                "schedules.xhtml",
                "schedule.xhtml?name=Astreinte",
                "statement.xhtml",
                "plan.xhtml?name=Astreinte",
                "operators.xhtml",
                "operator.xhtml?name=" + encoded(ALICE.fullName()),
                "group.xhtml?name=Administrators",
                "definitions.xhtml",
                "definition.xhtml?name=Astreinte",
                "preview.xhtml?monitor=" + encoded(MONITOR),
                "monitors.xhtml",
                "monitor.xhtml?name=" + encoded(MONITOR),
                "pronunciation.xhtml",
                "coverage.xhtml",
                "integrations.xhtml",
                "phone.xhtml",
                "sources.xhtml",
                "source.xhtml?name=nagios",
                "credits.xhtml",
                "users.xhtml",
                "user.xhtml?name=administrator",
                "audit.xhtml",
                "me.xhtml",
                "about.xhtml");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
