package org.phonealert.alerting.carrier;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.settings.Settings;

/** Twilio, or a server that speaks its API at the configured address. */
@ApplicationScoped
public class TwilioCarrier implements Carrier {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;
    private static final int RECENT_CALLS = 50;

    @Inject
    private Settings settings;

    @Nullable
    private CarrierHttp client;

    /** For CDI: the account and the address are in the settings. */
    public TwilioCarrier() {}

    /** With the account of this client. */
    TwilioCarrier(CarrierHttp client) {
        this.client = client;
    }

    @PostConstruct
    void connect() {
        if (settings.twilioAccountSid().isPresent()
                && settings.twilioAuthToken().isPresent()) {
            client = new CarrierHttp(
                    settings.twilioAccountSid().get(),
                    settings.twilioAuthToken().get(),
                    settings.twilioApiUrl(),
                    settings.carrierConnectTimeout(),
                    settings.carrierTimeout());
        }
    }

    @Override
    public Placement place(CallRequest request) {
        if (client == null) {
            return new Placement.NotSent(CarrierError.of(CarrierCause.NO_ACCOUNT));
        }
        try {
            Call call = Call.creator(new PhoneNumber(request.to()), new PhoneNumber(request.from()), request.words())
                    .setMethod(HttpMethod.POST)
                    .setStatusCallback(request.status())
                    .setStatusCallbackMethod(HttpMethod.POST)
                    .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
                    .setTimeout(Math.toIntExact(request.ringTime().toSeconds()))
                    .create(client);
            return new Placement.Accepted(call.getSid());
        } catch (ApiException said) {
            return refusal(said);
        } catch (CarrierHttp.NoAnswer none) {
            CarrierError error = CarrierError.of(CarrierCause.NO_ANSWER, String.valueOf(none.getMessage()));
            return none.mayHaveArrived() ? new Placement.Uncertain(error) : new Placement.NotSent(error);
        } catch (RuntimeException garbled) {
            return new Placement.Uncertain(
                    CarrierError.of(CarrierCause.NOT_UNDERSTOOD, String.valueOf(garbled.getMessage())));
        }
    }

    /** After 429 the request was not processed; after 5xx it is uncertain; every other error is a final refusal. */
    private static Placement refusal(ApiException said) {
        int status = said.getStatusCode() == null ? 0 : said.getStatusCode();
        CarrierError error = error(status, said);
        if (status == TOO_MANY_REQUESTS) {
            return new Placement.NotSent(error);
        }
        return status == 0 || status >= SERVER_ERROR ? new Placement.Uncertain(error) : new Placement.Refused(error);
    }

    private static CarrierError error(int status, ApiException said) {
        if (said.getCode() != null) {
            return CarrierError.ofCode(said.getCode(), said.getMessage());
        }
        if (status == 0) {
            return CarrierError.of(CarrierCause.NOT_UNDERSTOOD, String.valueOf(said.getMessage()));
        }
        CarrierCause cause = CarrierCause.REFUSED;
        if (status == UNAUTHORIZED) {
            cause = CarrierCause.ACCOUNT;
        } else if (status >= SERVER_ERROR) {
            cause = CarrierCause.SERVER_ERROR;
        }
        return CarrierError.of(cause, "HTTP %d: %s".formatted(status, said.getMessage()));
    }

    @Override
    public void cancel(String reference) {
        ask(twilio ->
                Call.updater(reference).setStatus(Call.UpdateStatus.CANCELED).update(twilio));
    }

    /** Filtered here by the time of creation: Twilio filters by start time, which a queued call does not have. */
    @Override
    public List<CarrierCall> callsTo(String number, Instant since) {
        return ask(twilio -> Call.reader().setTo(number).pageSize(RECENT_CALLS).firstPage(twilio).getRecords().stream()
                .filter(call -> call.getDateCreated() == null
                        || !call.getDateCreated().toInstant().isBefore(since))
                .map(TwilioCarrier::call)
                .toList());
    }

    @Override
    public Optional<CarrierCall> find(String reference) {
        try {
            return Optional.of(ask(twilio -> call(Call.fetcher(reference).fetch(twilio))));
        } catch (CarrierUnavailableException unavailable) {
            if (isFinalRefusal(unavailable)) {
                return Optional.empty();
            }
            throw unavailable;
        }
    }

    /** Whether the carrier answered with a final refusal. */
    private static boolean isFinalRefusal(CarrierUnavailableException unavailable) {
        return unavailable.getCause() instanceof ApiException said
                && (refusal(said) instanceof Placement.Refused)
                && said.getStatusCode() != UNAUTHORIZED;
    }

    private static CarrierCall call(Call call) {
        return new CarrierCall(
                call.getSid(),
                // the SDK returns null for a status that it does not know
                Optional.ofNullable(call.getStatus())
                        .flatMap(status -> CallStatus.of(status.toString()))
                        .orElse(CallStatus.QUEUED));
    }

    private <T> T ask(Function<TwilioRestClient, T> question) {
        if (client == null) {
            throw new CarrierUnavailableException("no carrier account is set", new IllegalStateException());
        }
        try {
            return question.apply(client);
        } catch (RuntimeException failed) {
            // also what the SDK throws if it does not understand the answer
            throw new CarrierUnavailableException("the carrier did not answer: " + failed.getMessage(), failed);
        }
    }
}
