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
import org.phonealert.twilio.simulator.control.Control;
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

/** A carrier with its phones, all in this Java machine. Every method may be called by any thread. */
public final class TwilioSimulator implements AutoCloseable {
    private final ExecutorService workers = workers();

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, daemon("simulator-timer"));
    private final Clock clock = Clock.systemUTC();
    private final PhoneEvents story = new PhoneEvents(clock);
    private final Violations violations = new Violations(story, clock);
    private final CallbackFaults callbackFaults = new CallbackFaults();
    private final Faults faults = new Faults(callbackFaults);
    private final Webhooks webhooks;
    private final Phones phones;
    private final Calls calls;
    private final TwilioApi api;
    private final WebServer server;

    private TwilioSimulator(SimulatorSettings settings) {
        phones = new Phones(settings.otherwise());
        webhooks = new Webhooks(settings.account().authToken(), workers);
        calls = new Calls(
                new CallContext(webhooks, timer, workers, settings.pace(), story, violations, callbackFaults, clock));
        api = new TwilioApi(settings.account(), calls, phones, faults, violations, story, webhooks, clock);
        server = new WebServer(settings.port());
        server.serve("/2010-04-01/", api);
        server.serve("/control/", new Control(phones, calls, faults, api, violations, this::reset));
        server.stream("/control/events", new EventStream(story));
        server.serve("/", new PhonePage());
        story.listen(happening -> settings.story().accept(happening.line()));
    }

    /** Starts one; it listens on 127.0.0.1 only. */
    public static TwilioSimulator start(SimulatorSettings settings) {
        TwilioSimulator simulator = new TwilioSimulator(settings);
        simulator.server.start();
        simulator.workers.execute(TwimlReader::warmUp);
        return simulator;
    }

    /** What stands in the place of {@code https://api.twilio.com}, without a slash at the end. */
    public URI apiUrl() {
        return server.address();
    }

    /** The phone with this number, E.164. */
    public VirtualPhone phone(String number) {
        return phones.phone(number);
    }

    /** All phones that were given a behaviour or were called, by number. */
    public List<VirtualPhone> phones() {
        return phones.all();
    }

    /** These may ring although nothing is said about their behaviour. */
    public void expect(String... numbers) {
        Arrays.stream(numbers).map(phones::phone).forEach(VirtualPhone::isExpectedToRing);
    }

    /** Tells the listener each happening at once, by the thread that leads the call: it must be quick. */
    public void listen(Consumer<PhoneEvent> listener) {
        story.listen(listener);
    }

    /** Tells the listener nothing any more. */
    public void leave(Consumer<PhoneEvent> listener) {
        story.leave(listener);
    }

    /** The faults that a test may order. */
    public Faults faults() {
        return faults;
    }

    /** All calls, by the instant of their request. */
    public List<PhoneCall> calls() {
        return phones.calls();
    }

    /** The call with this CallSid, found without looking at the others. */
    public Optional<PhoneCall> call(String sid) {
        return calls.find(sid).map(OutboundCall::call);
    }

    /** Everything that the API was asked, in the order of arrival. */
    public List<ReceivedRequest> requests() {
        return api.requests();
    }

    /**
     * From now on until {@link #reset}, the API shows and seeks the dates of all calls so much later than they are: as an
     * application expects that is tested with its own clock put forward. What this class gives stays real.
     */
    public void putDatesForward(Duration ahead) {
        api.putDatesForward(ahead);
    }

    /** What the real Twilio would not have taken. */
    public List<Violation> violations() {
        return violations.all();
    }

    /** The calls that rang at a number about which nothing was said. */
    public List<PhoneCall> unexpected() {
        return phones.unexpected();
    }

    /** Posts a status callback of a call with a wrong signature; gives the HTTP status of the application's answer. */
    public int forgeCallback(String callSid, CallStatus status) {
        return calls.forge(callSid, status).join().status();
    }

    /** Posts a status callback of a call, whatever really became of it; gives the HTTP status of the answer. */
    public int sendCallback(String callSid, CallStatus status) {
        return calls.tell(callSid, status).join().status();
    }

    /** Posts any parameters to any address with a wrong signature; gives the HTTP status of the application's answer. */
    public int forgeRequest(String url, Map<String, String> parameters) {
        return calls.forge(url, parameters).join().status();
    }

    /** Posts any parameters to any address without a signature; gives the HTTP status of the application's answer. */
    public int sendUnsigned(String url, Map<String, String> parameters) {
        return webhooks.sendUnsigned(url, parameters).join().status();
    }

    /**
     * Posts a status callback to the address of one call, rightly signed, that names another call; gives the HTTP status
     * of the application's answer.
     */
    public int misdirectCallback(String callSid, String otherSid, CallStatus status) {
        return calls.misdirect(callSid, otherSid, status).join().status();
    }

    /** Forgets phones, calls, requests, violations and faults; calls under way stop without a word to anybody. */
    public void reset() {
        calls.clear();
        phones.clear();
        api.clear();
        faults.clear();
        violations.clear();
        story.tell(PhoneEvent.Kind.RESET, "", "");
    }

    @Override
    public void close() {
        calls.clear();
        server.close();
        timer.shutdownNow();
        workers.shutdown();
    }

    /**
     * None of their tasks waits for anything, so that more threads than these would only change places. What a call still
     * has to do when the simulator is closed is not done.
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
