package org.phonealert.alerting.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.alerting.integration.Integrations;
import org.phonealert.alerting.integration.PhoneSettings;
import org.phonealert.base.Channel;
import org.phonealert.base.words.Language;
import org.phonealert.people.operator.Operator;
import org.phonealert.people.operator.PhoneNumber;

/** Finds the route of calls to operators, or the obstacle: for each call, and for the escalation preview. */
@Dependent
public class CallRoutes {
    @Inject
    private Integrations integrations;

    @Inject
    private Credits credits;

    @Inject
    private CallRateLimit rateLimit;

    /** The route to this operator by the present settings. */
    public CallRoute to(Operator operator) {
        Optional<PhoneSettings> phone = integrations.activePhone();
        Language language = phone.map(PhoneSettings::language).orElse(operator.language());
        if (phone.isEmpty()) {
            return new CallRoute(Obstacle.PHONE_INTEGRATION_OFF, null, language);
        }
        Optional<PhoneNumber> callee = operator.mobileNumber();
        if (callee.isEmpty()) {
            return new CallRoute(Obstacle.NO_NUMBER, null, language);
        }
        if (!integrations.isSupported(callee.get())) {
            return new CallRoute(Obstacle.COUNTRY_NOT_SUPPORTED, null, language);
        }
        return integrations
                .outgoingNumberFor(operator, callee.get(), phone.get())
                .map(ours -> new CallRoute(null, ours, language))
                .orElseGet(() -> new CallRoute(Obstacle.NO_OUTGOING_NUMBER, null, language));
    }

    /** The credits for an answered call to this number. */
    public int price(PhoneNumber callee) {
        return credits.costOf(Channel.PHONE, callee.digits());
    }

    /**
     * The obstacle to a call of this price with so many credits available, if any.
     *
     * @param critical whether the call may use the credits that are kept for critical alerts
     */
    public Optional<Obstacle> unaffordable(int price, int available, boolean critical) {
        return Obstacle.of(credits.cover(price, available, critical));
    }

    /** Whether so many calls within an hour are the most per operator. */
    public boolean isCallLimitReached(long callsWithinAnHour) {
        return rateLimit.isReachedBy(callsWithinAnHour);
    }
}
