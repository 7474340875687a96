package org.phonealert.twilio.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.phonealert.twilio.simulator.api.Faults;
import org.phonealert.twilio.simulator.api.ReceivedRequest;
import org.phonealert.twilio.simulator.api.TwilioApi;
import org.phonealert.twilio.simulator.call.CallContext;
import org.phonealert.twilio.simulator.call.CallbackFaults;
import org.phonealert.twilio.simulator.call.Calls;
import org.phonealert.twilio.simulator.call.OutboundCall;
import org.phonealert.twilio.simulator.control.ControlApi;
import org.phonealert.twilio.simulator.control.EventStream;
import org.phonealert.twilio.simulator.event.PhoneEvent;
import org.phonealert.twilio.simulator.event.PhoneEvents;
import org.phonealert.twilio.simulator.event.Violation;
import org.phonealert.twilio.simulator.event.Violations;
import org.phonealert.twilio.simulator.http.WebServer;
import org.phonealert.twilio.simulator.page.PhonePage;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;
import org.phonealert.twilio.simulator.phone.Phones;
import org.phonealert.twilio.simulator.phone.VirtualPhone;
import org.phonealert.twilio.simulator.twiml.TwimlReader;
import org.phonealert.twilio.simulator.webhook.Webhooks;

/** A simulated carrier with its virtual phones, in this JVM. Thread-safe. */
public final class TwilioSimulator implements AutoCloseable {
    private final ExecutorService workers = workers();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, daemon("simulator-timer"));
    private final Clock clock = Clock.systemUTC();
    private final PhoneEvents events = new PhoneEvents(clock);
    private final Violations violations = new Violations(events, clock);
    private final CallbackFaults callbackFaults = new CallbackFaults();
    private final Faults faults = new Faults(callbackFaults);
    private final Webhooks webhooks;
    private final Phones phones;
    private final Calls calls;
    private final TwilioApi api;
    private final WebServer server;

    private TwilioSimulator(SimulatorSettings settings) {
        phones = new Phones(settings.defaultBehaviour());
        webhooks = new Webhooks(settings.account().authToken(), workers);
        calls = new Calls(
                new CallContext(webhooks, timer, workers, settings.pace(), events, violations, callbackFaults, clock));
        api = new TwilioApi(settings.account(), calls, phones, faults, violations, events, webhooks, clock);
        server = new WebServer(settings.port());
        server.serve("/2010-04-01/", api);
        server.serve("/control/", new ControlApi(phones, calls, faults, api, violations, this::reset));
        server.stream("/control/events", new EventStream(events));
        server.serve("/", new PhonePage());
        events.subscribe(event -> settings.eventLog().accept(event.line()));
    }

    /** Starts a simulator on 127.0.0.1; throws UncheckedIOException when the port is taken. */
    public static TwilioSimulator start(SimulatorSettings settings) {
        TwilioSimulator simulator = new TwilioSimulator(settings);
        simulator.server.start();
        simulator.workers.execute(TwimlReader::warmUp);
        return simulator;
    }

    /** The base URL that replaces {@code https://api.twilio.com}, without a trailing slash. */
    public URI apiUrl() {
        return server.address();
    }

    /** The phone with this number, created on first use; throws IllegalArgumentException when it is not E.164. */
    public VirtualPhone phone(String number) {
        return phones.phone(number);
    }

    /** All phones that have a behaviour of their own or were called, sorted by number. */
    public List<VirtualPhone> phones() {
        return phones.all();
    }

    /** Marks phones as expected to ring, with the default behaviour. */
    public void expect(String... numbers) {
        Arrays.stream(numbers).map(phones::phone).forEach(VirtualPhone::isExpectedToRing);
    }

    /** Adds a subscriber to all events. It runs on the thread of the call, so it must return quickly and must not throw. */
    public void subscribe(Consumer<PhoneEvent> subscriber) {
        events.subscribe(subscriber);
    }

    /** Removes a subscriber. */
    public void unsubscribe(Consumer<PhoneEvent> subscriber) {
        events.unsubscribe(subscriber);
    }

    /** Injects faults into the API and into the callbacks. */
    public Faults faults() {
        return faults;
    }

    /** All calls, oldest request first. */
    public List<PhoneCall> calls() {
        return phones.calls();
    }

    /** Finds a call by its CallSid, in constant time. */
    public Optional<PhoneCall> call(String sid) {
        return calls.find(sid).map(OutboundCall::call);
    }

    /** All requests to the API, in the order of arrival. */
    public List<ReceivedRequest> requests() {
        return api.requests();
    }

    /**
     * Makes the API show and filter the dates of calls later by this much than they are, until {@link #reset}. For tests
     * that put the clock of the application forward. The calls that this class returns keep their real dates.
     */
    public void shiftDates(Duration shift) {
        api.shiftDates(shift);
    }

    /** The violations of Twilio's rules by the application, in order. */
    public List<Violation> violations() {
        return violations.all();
    }

    /** The calls that rang on phones that have no behaviour of their own and were not expected to ring. */
    public List<PhoneCall> unexpectedCalls() {
        return phones.unexpectedCalls();
    }

    /**
     * Sends a status callback with a wrong signature.
     *
     * @return the HTTP status of the answer
     * @throws IllegalArgumentException if there is no such call or it has no StatusCallback
     * @throws java.util.concurrent.CompletionException if the application does not answer
     */
    public int forgeCallback(String callSid, CallStatus status) {
        return calls.sendForgedCallback(callSid, status).join().status();
    }

    /** Sends a status callback with any status, whatever that of the call is; otherwise as {@link #forgeCallback}. */
    public int sendCallback(String callSid, CallStatus status) {
        return calls.sendCallback(callSid, status).join().status();
    }

    /** Posts parameters to a URL with a wrong signature; otherwise as {@link #forgeCallback}. */
    public int forgeRequest(String url, Map<String, String> parameters) {
        return calls.sendForged(url, parameters).join().status();
    }

    /** Posts parameters to a URL without a signature; otherwise as {@link #forgeCallback}. */
    public int sendUnsigned(String url, Map<String, String> parameters) {
        return webhooks.sendUnsigned(url, parameters).join().status();
    }

    /**
     * Sends a correctly signed status callback to the URL of one call that names another call; otherwise as
     * {@link #forgeCallback}.
     */
    public int misdirectCallback(String callSid, String otherSid, CallStatus status) {
        return calls.sendMisdirectedCallback(callSid, otherSid, status).join().status();
    }

    /**
     * Removes all phones, calls, requests, violations and faults. Calls that have not ended stop without notifying the
     * application.
     */
    public void reset() {
        calls.clear();
        phones.clear();
        api.clear();
        faults.clear();
        violations.clear();
        events.publish(PhoneEvent.Kind.RESET, "", "");
    }

    @Override
    public void close() {
        calls.clear();
        server.close();
        timer.shutdownNow();
        workers.shutdown();
    }

    /**
     * The threads that run calls. Their tasks never block, so more threads would not help. Tasks that come after the
     * simulator is closed are dropped.
     */
    private static ExecutorService workers() {
        int threads = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemon("simulator-call"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
