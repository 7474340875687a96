package org.phonealert.admin.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Words;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.alerting.alert.ReceivedEvent;
import org.phonealert.base.UnknownException;
import org.phonealert.office.handling.Handling;
import org.phonealert.office.overview.AlertStory;
import org.phonealert.office.overview.History;
import org.phonealert.office.overview.Overview;
import org.phonealert.office.overview.PhoneNumberMask;
import org.phonealert.people.account.Actor;

/** The page of one alert: its history, its events, the actions on it. */
@Named
@RequestScoped
public class AlertPage {
    private static final int MOST_EVENTS = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private Overview overview;

    @Inject
    private History history;

    @Inject
    private Handling handling;

    @Inject
    private Actor actor;

    @Inject
    private PhoneNumberMask discretion;

    /** Read from the request before the form is decoded: which buttons exist depends on the alert. */
    private long id;

    private long after;

    @Nullable
    private AlertStory story;

    @Nullable
    private List<ReceivedEvent> events;

    @PostConstruct
    void open() {
        Map<String, String> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = number(parameters.get("id"));
        after = number(parameters.get("after"));
    }

    private static long number(@Nullable String text) {
        return text != null && NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    /** Reads the alert; answers 404 if it does not exist. */
    public void read() {
        try {
            story = overview.story(id);
        } catch (UnknownException unknown) {
            Forms.respondNotFound(unknown);
        }
    }

    /** Read once for each request. */
    @Nullable
    public AlertStory getStory() {
        if (story == null) {
            read();
        }
        return story;
    }

    /** The history in the language of the page. */
    public List<Timeline.Entry> getTimeline() {
        return Timeline.of(
                Objects.requireNonNull(getStory()),
                Words.history(FacesContext.getCurrentInstance()),
                discretion::shown);
    }

    /** The alert's events as received, oldest first. */
    public List<ReceivedEvent> getEvents() {
        if (events == null) {
            events = history.events(id, after, MOST_EVENTS);
        }
        return events;
    }

    /** The id of the last event shown if there are later ones, otherwise 0. */
    public long getLastEvent() {
        List<ReceivedEvent> page = getEvents();
        return page.size() < MOST_EVENTS ? 0 : page.get(MOST_EVENTS - 1).id();
    }

    public void acknowledge() {
        act(() -> handling.acknowledge(id, actor.name(), Acknowledgement.Way.WEB));
    }

    public void resolve() {
        act(() -> handling.resolve(id, actor.name()));
    }

    public void escalate() {
        act(() -> handling.escalate(id));
    }

    private void act(Runnable action) {
        Forms.perform("now", action);
        story = null;
    }

    public long getId() {
        return id;
    }
}
