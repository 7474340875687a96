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

/** The operators' telephones: their numbers and the calls they received. */
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
    private PhoneNumberMask mask;

    /**
     * What is known of this number, whether or not an operator has it.
     *
     * @throws org.phonealert.base.InvalidInputException if it is not in E.164 format, or no such number can exist
     */
    public Telephone describe(String number) {
        return telephone(PhoneNumber.of(number));
    }

    /** By the operator's name; numbers are masked if the viewer may not see them. */
    public Map<String, Telephone> ofOperators() {
        Map<String, Telephone> all = new HashMap<>();
        for (Operator operator : operators.all()) {
            operator.mobileNumber().ifPresent(number -> all.put(operator.name(), masked(telephone(number))));
        }
        return all;
    }

    /** The latest notifications for this operator, newest first, sent or not. */
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

    private Telephone masked(Telephone whole) {
        return new Telephone(mask.shown(whole.number()), whole.region(), whole.supported(), whole.landline());
    }

    private Telephone telephone(PhoneNumber number) {
        return Telephone.of(number, integrations.isSupported(number));
    }
}
