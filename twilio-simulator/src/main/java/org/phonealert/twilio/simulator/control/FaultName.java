package org.phonealert.twilio.simulator.control;

import java.time.Duration;
import java.util.Locale;
import org.phonealert.twilio.simulator.api.Faults;
import org.phonealert.twilio.simulator.api.RequestKind;
import org.phonealert.twilio.simulator.call.CallEvent;
import org.phonealert.twilio.simulator.call.Callback;

/** The faults of the control API. Each is named by its constant in lower case with hyphens. */
enum FaultName {
    INTERNAL_ERROR {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).internalError();
        }
    },
    INTERNAL_ERROR_AFTER_ACCEPTING {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).internalErrorAfterAccepting();
        }
    },
    UNAVAILABLE {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).unavailable();
        }
    },
    TOO_MANY_REQUESTS {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).tooManyRequests();
        }
    },
    REFUSED {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).refused(request.number("code", 21215));
        }
    },
    NEVER_ANSWERED {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).neverAnswered();
        }
    },
    CONNECTION_LOST_BEFORE_ACCEPTING {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).connectionLostBeforeAccepting();
        }
    },
    CONNECTION_LOST_AFTER_ACCEPTING {
        @Override
        void inject(Faults faults, ControlRequest request) {
            requests(faults, request).connectionLostAfterAccepting();
        }
    },
    CALLBACKS_LATE {
        @Override
        void inject(Faults faults, ControlRequest request) {
            callbacks(faults, request).late(request.millis("afterMillis").orElse(Duration.ofSeconds(1)));
        }
    },
    CALLBACKS_DUPLICATED {
        @Override
        void inject(Faults faults, ControlRequest request) {
            callbacks(faults, request).duplicated();
        }
    },
    CALLBACKS_REORDERED {
        @Override
        void inject(Faults faults, ControlRequest request) {
            callbacks(faults, request).reordered();
        }
    },
    CALLBACKS_LOST {
        @Override
        void inject(Faults faults, ControlRequest request) {
            callbacks(faults, request)
                    .lost(request.texts("events").stream()
                            .map(text -> CallEvent.find(text.toLowerCase(Locale.ROOT))
                                    .orElseThrow(() -> new IllegalArgumentException("There is no event " + text)))
                            .toArray(CallEvent[]::new));
        }
    };

    /** Injects the fault, with the settings in the request. */
    abstract void inject(Faults faults, ControlRequest request);

    private static Faults.OfRequests requests(Faults faults, ControlRequest request) {
        int next = request.number("next", 1);
        if (request.text("request").isPresent()) {
            return faults.next(
                    request.choice("request", RequestKind.class),
                    request.text("to").orElse(""));
        }
        boolean any = request.json().path("ofAnyKind").asBoolean(false);
        return request.text("to").map(faults::to).orElseGet(() -> any ? faults.nextOfAnyKind(next) : faults.next(next));
    }

    private static Faults.OfCallbacks callbacks(Faults faults, ControlRequest request) {
        Callback[] which = request.texts("callbacks").stream()
                .map(name -> Callback.named(name)
                        .orElseThrow(() -> new IllegalArgumentException("There is no callback " + name)))
                .toArray(Callback[]::new);
        return request.text("to")
                .map(number -> faults.callbacksOf(number, which))
                .orElseGet(() -> faults.callbacks(which));
    }
}
