package org.phonealert.office.overview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.phonealert.alerting.alert.Alert;
import org.phonealert.alerting.alert.Alerts;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.notification.Notification;
import org.phonealert.alerting.notification.Notifications;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.Operators;
import org.phonealert.people.operator.PhoneNumber;

/** The operators' telephones: what their numbers are, what they were called for, and whether they ring at all. */
@Stateless
@AllowedFor(Role.VIEWER)
public class Telephones {
    @Inject
    private Operators operators;

    @Inject
    private Integrations integrations;

    @Inject
    private Notifications notifications;

    @Inject
    private Alerts alerts;

    @Inject
    private PhoneNumberMask discretion;

    /**
     * Looks at a number that somebody gives, before it is anybody's.
     *
     * @throws org.phonealert.InvalidInputException if it is not written in E.164, or no such number can exist
     */
    public Telephone look(String number) {
        return telephone(PhoneNumber.of(number));
    }

    /** Those of all operators, by the operator's name, with their numbers as they may be shown to whoever asks. */
    public Map<String, Telephone> ofOperators() {
        Map<String, Telephone> all = new HashMap<>();
        for (Operator operator : operators.all()) {
            operator.mobileNumber().ifPresent(number -> all.put(operator.name(), discreet(telephone(number))));
        }
        return all;
    }

    /**
     * Rings the operator's telephone to try it out; it is free.
     *
     * @return the number of the notification to follow
     */
    @AllowedFor(Role.OPERATOR)
    public long tryOut(String operator) {
        return notifications.queueTest(operators.getByName(operator)).id();
    }

    /** What was meant for this operator last, newest first, whether it could leave or not. */
    public List<ReceivedNotification> latestOf(String operator, int most) {
        List<Notification> latest = notifications.latestOf(operators.getByName(operator), most);
        List<Long> ids = latest.stream()
                .map(Notification::alertId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<Alert> known = ids.isEmpty() ? List.of() : alerts.all(ids);
        Map<Long, Alert> about = known.stream().collect(Collectors.toMap(Alert::id, Function.identity()));
        return latest.stream()
                .map(one -> new ReceivedNotification(
                        one, one.alertId().map(about::get).orElse(null), notifications.costOf(one)))
                .toList();
    }

    private Telephone discreet(Telephone whole) {
        return new Telephone(discretion.shown(whole.number()), whole.region(), whole.supported(), whole.landline());
    }

    private Telephone telephone(PhoneNumber number) {
        return Telephone.of(number, integrations.isSupported(number));
    }
}
