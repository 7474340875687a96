package org.phonealert.alerting.definition;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Identified;

/** One level of a definition: when it starts, whom it reaches, and over which integrations. */
@Entity
@Table(name = "escalation_levels")
public class EscalationLevel extends Identified {
    private boolean active;

    @Column(name = "after_minutes")
    @Nullable
    private Integer afterMinutes;

    @Column(name = "after_errors")
    @Nullable
    private Integer afterErrors;

    @Enumerated(EnumType.STRING)
    private CallingMode mode;

    private int reminders;

    @Column(name = "reminder_minutes")
    private int reminderMinutes;

    @Nullable
    private String message;

    private boolean phone;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "level_id")
    @OrderColumn(name = "position")
    private List<Recipient> recipients = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EscalationLevel() {}

    public EscalationLevel(LevelSettings settings, List<Recipient> recipients) {
        active = settings.active();
        afterMinutes = settings.afterMinutes();
        afterErrors = settings.afterErrors();
        mode = settings.mode();
        reminders = settings.reminders();
        reminderMinutes = settings.reminderMinutes();
        message = settings.message();
        phone = settings.phone();
        this.recipients.addAll(recipients);
    }

    public LevelSettings settings() {
        return new LevelSettings(active, afterMinutes, afterErrors, mode, reminders, reminderMinutes, message, phone);
    }

    public List<Recipient> recipients() {
        return List.copyOf(recipients);
    }

    boolean isActive() {
        return active;
    }

    EscalationPlan.Level plan(int number) {
        return new EscalationPlan.Level(
                number,
                afterMinutes,
                afterErrors,
                mode,
                recipients.stream().map(Recipient::reached).toList(),
                reminders,
                reminderMinutes,
                message,
                phone);
    }
}
