package org.phonealert.alerting.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.alert.Acknowledgement;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.AlertState;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.carrier.CallStatus;
import org.phonealert.alerting.carrier.CarrierError;
import org.phonealert.alerting.carrier.VoiceScript;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.integration.PhoneSettings;
import org.phonealert.alerting.speech.Phrase;
import org.phonealert.alerting.speech.Pronunciations;
import org.phonealert.alerting.speech.Speech;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.settings.Settings;

/**
 * Answers the carrier's requests during a call: it fetches the words, and posts the pressed key and the status. Each
 * method is a transaction: the words that it returns are said only after the commit.
 */
@Stateless
public class VoiceCalls {
    /** How often the menu is said if no key, or a wrong one, is pressed. */
    private static final int HEARINGS = 2;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private CallProgress progress;

    @Inject
    private Alerts alerts;

    @Inject
    private Integrations integrations;

    @Inject
    private Pronunciations pronunciations;

    /** The call was answered; returns the words to say. */
    public String words(String token, String reference) {
        Notification call = lock(token);
        if (call.isAbout(reference)) {
            progress.accepted(call, reference);
            progress.follow(call, CallStatus.IN_PROGRESS, null);
        }
        List<String> sentences = sentences(call);
        progress.record(call, new CallFact.WordsSaid(String.join(" ", sentences)));
        return handled(call).orElseGet(() -> ask(call, sentences, 1));
    }

    /**
     * A key was pressed, or none in time; returns the words to say.
     *
     * @param key 0 to 9, * or #; empty if none was pressed
     * @param hearing how often the words have been said, from 1
     */
    public String key(String token, String key, int hearing) {
        return switch (key) {
            case "1" -> confirm(token);
            case "2" -> pass(token);
            case "*" -> again(token);
            case "" -> noKey(token, hearing);
            default -> wrongKey(token, key, hearing);
        };
    }

    /** The key could not be stored: asks for it again. */
    public String notSaved(String token, int hearing) {
        Notification call = find(token);
        return ask(call, List.of(Phrase.NOT_SAVED.in(call.language())), hearing);
    }

    /** The carrier reports the status of the call. */
    public void status(String token, String reference, CallStatus status, @Nullable CarrierError error) {
        Notification call = lock(token);
        if (call.isAbout(reference)) {
            progress.accepted(call, reference);
            progress.follow(call, status, error);
        }
    }

    private String confirm(String token) {
        // the alert's row is always locked before its calls'
        Optional<Alert> alert =
                alertOf(token).map(id -> alerts.acknowledge(id, operatorOf(token), Acknowledgement.Way.PHONE_KEY));
        Notification call = lock(token);
        pressed(call, "1");
        progress.decided(call, NotificationState.CONFIRMED);
        String operator = call.operator().name();
        if (alert.isEmpty()) {
            return hangUp(call, Phrase.TEST_CONFIRMED, operator);
        }
        if (alert.get().state() == AlertState.ACKNOWLEDGED
                && acknowledgedBy(alert.get()).filter(operator::equals).isPresent()) {
            return hangUp(call, Phrase.TAKEN, operator);
        }
        return handled(call).orElseThrow();
    }

    private String pass(String token) {
        Notification call = lock(token);
        if (call.isTest()) {
            return wrongKey(token, "2", 1);
        }
        pressed(call, "2");
        Optional<String> handled = handled(call);
        progress.decided(call, NotificationState.PASSED);
        return handled.orElseGet(
                () -> hangUp(call, Phrase.PASSED, call.operator().name()));
    }

    private String again(String token) {
        Notification call = lock(token);
        pressed(call, "*");
        return handled(call).orElseGet(() -> ask(call, sentences(call), 1));
    }

    private String noKey(String token, int hearing) {
        Notification call = find(token);
        return handled(call).orElseGet(() -> {
            if (hearing < HEARINGS) {
                return ask(call, sentences(call), hearing + 1);
            }
            return hangUp(
                    call,
                    call.isTest() ? Phrase.GOODBYE : Phrase.NO_KEY,
                    call.operator().name());
        });
    }

    private String wrongKey(String token, String key, int hearing) {
        Notification call = lock(token);
        pressed(call, key);
        if (hearing > HEARINGS) {
            return noKey(token, hearing);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Phrase.UNKNOWN_KEY.in(call.language()));
        return ask(call, sentences, hearing + 1);
    }

    private void pressed(Notification call, String key) {
        progress.record(call, new CallFact.KeyPressed(key));
    }

    private List<String> sentences(Notification call) {
        String operator = call.operator().name();
        return call.alertId()
                .map(alerts::get)
                .map(alert -> Speech.of(
                        alert,
                        operator,
                        call.language(),
                        integrations
                                .phone()
                                .map(PhoneSettings::alternativeMonitorNames)
                                .orElse(false),
                        call.message().orElse(null),
                        clock.instant(),
                        pronunciations.in(call.language())))
                .orElseGet(() -> Speech.test(operator, call.language()));
    }

    /** The words to say if the alert is acknowledged or resolved. */
    private Optional<String> handled(Notification call) {
        return call.alertId()
                .map(alerts::get)
                .filter(alert -> !alert.awaitsAcknowledgement())
                .map(alert -> {
                    if (alert.state() == AlertState.RESOLVED) {
                        return hangUp(call, Phrase.OVER, call.operator().name());
                    }
                    return hangUp(
                            call, Phrase.ALREADY_TAKEN, acknowledgedBy(alert).orElseThrow());
                });
    }

    private static Optional<String> acknowledgedBy(Alert alert) {
        return alert.acknowledgement().map(Acknowledgement::by);
    }

    private String ask(Notification call, List<String> sentences, int hearing) {
        List<String> all = new ArrayList<>(sentences);
        if (!call.isTest()) {
            all.add(Phrase.MENU.in(call.language()));
        }
        return VoiceScript.ask(all, call.language(), CallAddresses.key(settings.publicUrl(), call.token(), hearing));
    }

    private static String hangUp(Notification call, Phrase phrase, String operator) {
        return VoiceScript.sayAndHangUp(phrase.in(call.language(), Map.of("operator", operator)), call.language());
    }

    private Notification lock(String token) {
        return ask("select n.id from Notification n", token, Long.class)
                .flatMap(progress::lock)
                .orElseThrow(VoiceCalls::unknown);
    }

    private Notification find(String token) {
        return entities.find(
                Notification.class,
                ask("select n.id from Notification n", token, Long.class).orElseThrow(VoiceCalls::unknown));
    }

    private Optional<Long> alertOf(String token) {
        return ask("select n.alertId from Notification n", token, Long.class);
    }

    private String operatorOf(String token) {
        return ask("select n.operator.name from Notification n", token, String.class)
                .orElseThrow(VoiceCalls::unknown);
    }

    /** Reads single columns, so that the first query of a transaction that loads the row is the one that locks it. */
    private <T> Optional<T> ask(String select, String token, Class<T> type) {
        return entities
                .createQuery(select + " where n.token = :token", type)
                .setParameter("token", token)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static UnknownException unknown() {
        return new UnknownException(RefusalReason.UNKNOWN_CALL);
    }
}
