package org.phonealert.browser;

import java.util.List;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;

import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;

/** All pages, and something to see on them. */
final class Site {
    private static long alert;

    private Site() {}

    /** Two people, a definition of two levels, and an alert that rings. */
    static void furnish() {
        SetUp.oneAfterAnother(ALICE)
                .thenAfterMinutes(10, BRUNO)
                .saying("web01/HTTP", "le site web")
                .apply();
        TestBed.phone(ALICE).manual();
        OpenAlert open = TestBed.trigger("web01/HTTP", "HTTP CRITICAL - 500 Internal Server Error");
        alert = open.id();
    }

    /** The addresses of all pages. */
    static List<String> pages() {
        return List.of(
                "now.xhtml",
                "alert.xhtml?id=" + alert);
    }
}
