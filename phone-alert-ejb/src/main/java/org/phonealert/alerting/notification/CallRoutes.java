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

/** Says whether and how calls get to operators: before each call, and to whoever asks what would happen. */
@Dependent
public class CallRoutes {
    @Inject
    private Integrations integrations;

    @Inject
    private Credits credits;

    @Inject
    private CallRateLimit pace;

    /** The way to this operator, as things are. */
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

    /** What a call to this number costs if it is answered. */
    public int price(PhoneNumber callee) {
        return credits.costOf(Channel.PHONE, callee.digits());
    }

    /**
     * Why a call of this price could not leave with so many credits available, if so.
     *
     * @param critical whether the last credits are for it too
     */
    public Optional<Obstacle> unaffordable(int price, int available, boolean critical) {
        return Obstacle.of(credits.cover(price, available, critical));
    }

    /** Whether an operator who was called so often within an hour may not be called once more. */
    public boolean isTooOften(long callsWithinAnHour) {
        return pace.isTooOften(callsWithinAnHour);
    }
}
