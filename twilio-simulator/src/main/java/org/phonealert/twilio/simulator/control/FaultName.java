package org.phonealert.twilio.simulator.control;

import java.time.Duration;
import java.util.Locale;
import org.phonealert.twilio.simulator.api.Faults;
import org.phonealert.twilio.simulator.api.RequestKind;
import org.phonealert.twilio.simulator.call.CallEvent;
import org.phonealert.twilio.simulator.call.Callback;

/** The faults by the names that the control API uses: the constants in lower case with hyphens. */
enum FaultName {
    INTERNAL_ERROR {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).internalError();
        }
    },
    INTERNAL_ERROR_AFTER_ACCEPTING {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).internalErrorAfterAccepting();
        }
    },
    UNAVAILABLE {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).unavailable();
        }
    },
    TOO_MANY_REQUESTS {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).tooManyRequests();
        }
    },
    REFUSED {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).refused(order.number("code", 21215));
        }
    },
    NEVER_ANSWERED {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).neverAnswered();
        }
    },
    CONNECTION_LOST_BEFORE_ACCEPTING {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).connectionLostBeforeAccepting();
        }
    },
    CONNECTION_LOST_AFTER_ACCEPTING {
        @Override
        void give(Faults faults, ControlRequest order) {
            requests(faults, order).connectionLostAfterAccepting();
        }
    },
    CALLBACKS_LATE {
        @Override
        void give(Faults faults, ControlRequest order) {
            callbacks(faults, order).late(order.millis("afterMillis").orElse(Duration.ofSeconds(1)));
        }
    },
    CALLBACKS_DUPLICATED {
        @Override
        void give(Faults faults, ControlRequest order) {
            callbacks(faults, order).duplicated();
        }
    },
    CALLBACKS_REORDERED {
        @Override
        void give(Faults faults, ControlRequest order) {
            callbacks(faults, order).reordered();
        }
    },
    CALLBACKS_LOST {
        @Override
        void give(Faults faults, ControlRequest order) {
            callbacks(faults, order)
                    .lost(order.texts("events").stream()
                            .map(text -> CallEvent.valueOf(text.toUpperCase(Locale.ROOT)))
                            .toArray(CallEvent[]::new));
        }
    };

    abstract void give(Faults faults, ControlRequest order);

    private static Faults.OfRequests requests(Faults faults, ControlRequest order) {
        int next = order.number("next", 1);
        if (order.text("request").isPresent()) {
            return faults.next(
                    order.choice("request", RequestKind.class), order.text("to").orElse(""));
        }
        boolean any = order.json().path("ofAnyKind").asBoolean(false);
        return order.text("to").map(faults::to).orElseGet(() -> any ? faults.nextOfAnyKind(next) : faults.next(next));
    }

    private static Faults.OfCallbacks callbacks(Faults faults, ControlRequest order) {
        Callback[] which = order.texts("callbacks").stream()
                .map(name ->
                        Callback.named(name).orElseThrow(() -> new IllegalArgumentException("No callback " + name)))
                .toArray(Callback[]::new);
        return order.text("to")
                .map(number -> which.length == 0 ? faults.callbacksOf(number) : faults.callbacksOf(number, which))
                .orElseGet(faults::callbacks);
    }
}
