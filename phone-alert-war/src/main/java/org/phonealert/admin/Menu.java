package org.phonealert.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.phonealert.people.account.Actor;
import org.phonealert.people.account.Role;

/** The menu: the pages that the user's role may open. */
@Named
@RequestScoped
public class Menu {
    private static final List<Page> PAGES = List.of(
            new Page("now", Role.VIEWER),
            new Page("history", Role.VIEWER),
            new Page("schedules", Role.VIEWER),
            new Page("operators", Role.VIEWER),
            new Page("definitions", Role.VIEWER),
            new Page("monitors", Role.VIEWER),
            new Page("coverage", Role.VIEWER),
            new Page("integrations", Role.VIEWER),
            new Page("sources", Role.VIEWER),
            new Page("credits", Role.VIEWER),
            new Page("users", Role.ADMINISTRATOR),
            new Page("audit", Role.ADMINISTRATOR),
            new Page("me", Role.VIEWER),
            new Page("about", Role.VIEWER));

    @Inject
    private Actor actor;

    public List<Entry> getEntries() {
        String here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return pages().map(page -> new Entry(page.name(), here.equals("/" + page.name() + ".xhtml")))
                .toList();
    }

    private Stream<Page> pages() {
        return PAGES.stream().filter(page -> actor.may(page.least()));
    }

    /** A page of the menu; current if it is the open one. */
    public record Entry(String page, boolean current) {}

    private record Page(String name, Role least) {}
}
