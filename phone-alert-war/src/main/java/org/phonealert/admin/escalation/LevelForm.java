package org.phonealert.admin.escalation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Sections;
import org.phonealert.alerting.definition.CallingMode;
import org.phonealert.base.Channel;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.office.configuration.ConfigurationDocument.LevelPart;
import org.phonealert.office.configuration.ConfigurationDocument.RemindersPart;

/** The form of one escalation level. */
public class LevelForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The unit in which the start of a level is given. */
    public enum Start {
        MINUTES,
        ERRORS
    }

    private boolean active = true;
    private Start start = Start.MINUTES;

    @Nullable
    private Integer after = 0;

    private CallingMode mode = CallingMode.ONE_AFTER_ANOTHER;

    @Nullable
    private Integer reminders = 0;

    @Nullable
    private Integer everyMinutes;

    @Nullable
    private String message;

    private boolean phone;

    @Nullable
    private String chosen;

    private final List<RecipientChoice> recipients = new ArrayList<>();

    LevelForm(boolean phone) {
        this.phone = phone;
    }

    LevelForm(LevelPart part) {
        active = !Boolean.FALSE.equals(part.active());
        start = part.afterErrors() == null ? Start.MINUTES : Start.ERRORS;
        after = part.afterErrors() == null
                ? Objects.requireNonNullElse(part.afterMinutes(), Integer.valueOf(0))
                : part.afterErrors();
        mode = Objects.requireNonNullElse(part.mode(), CallingMode.ONE_AFTER_ANOTHER);
        RemindersPart again = part.reminders();
        if (again != null) {
            reminders = again.atMost();
            everyMinutes = again.everyMinutes();
        }
        message = part.message();
        phone = Sections.orEmpty(part.integrations()).contains(Channel.PHONE);
        Sections.orEmpty(part.recipients()).stream().map(RecipientChoice::of).forEach(recipients::add);
    }

    LevelPart part() {
        if (after == null) {
            throw new InvalidInputException("after", RefusalReason.MISSING);
        }
        boolean reminds = reminders != null && reminders != 0;
        return new LevelPart(
                active,
                start == Start.MINUTES ? after : null,
                start == Start.ERRORS ? after : null,
                phone ? List.of(Channel.PHONE) : List.of(),
                recipients.stream().map(RecipientChoice::part).toList(),
                mode,
                reminds ? new RemindersPart(reminders, everyMinutes) : null,
                message);
    }

    /** Adds the chosen recipient unless it is there already. */
    void addChosen() {
        if (chosen != null && !recipients.contains(RecipientChoice.of(chosen))) {
            recipients.add(RecipientChoice.of(chosen));
        }
        chosen = null;
    }

    /** Removes the recipient at this place; after a double click there may be none. */
    void remove(int place) {
        if (place < recipients.size()) {
            recipients.remove(place);
        }
    }

    /** Moves a recipient up in the order of the calls. */
    void moveUp(int place) {
        if (place > 0 && place < recipients.size()) {
            Collections.swap(recipients, place, place - 1);
        }
    }

    /** Moves a recipient down. */
    void moveDown(int place) {
        moveUp(place + 1);
    }

    public List<RecipientChoice> getRecipients() {
        return recipients;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Start getStart() {
        return start;
    }

    public void setStart(Start start) {
        this.start = start;
    }

    @Nullable
    public Integer getAfter() {
        return after;
    }

    public void setAfter(@Nullable Integer after) {
        this.after = after;
    }

    public CallingMode getMode() {
        return mode;
    }

    public void setMode(CallingMode mode) {
        this.mode = mode;
    }

    @Nullable
    public Integer getReminders() {
        return reminders;
    }

    public void setReminders(@Nullable Integer reminders) {
        this.reminders = reminders;
    }

    @Nullable
    public Integer getEveryMinutes() {
        return everyMinutes;
    }

    public void setEveryMinutes(@Nullable Integer everyMinutes) {
        this.everyMinutes = everyMinutes;
    }

    @Nullable
    public String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    public boolean isPhone() {
        return phone;
    }

    public void setPhone(boolean phone) {
        this.phone = phone;
    }

    @Nullable
    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }
}
