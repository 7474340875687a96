package org.phonealert.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.phonealert.twilio.simulator.phone.CallStatus;
import org.phonealert.twilio.simulator.phone.PhoneCall;

/** Prints what happens on the phones, by comparing each call with its state when it was printed last. */
final class PhoneStory {
    private final Teller teller;
    private final Map<String, String> names;
    private final Map<String, PhoneCall> printed = new HashMap<>();

    /** @param names the owners of the phones, by number */
    PhoneStory(Teller teller, Map<String, String> names) {
        this.teller = teller;
        this.names = names;
    }

    /** Prints what is new. */
    void printNews(List<PhoneCall> calls) {
        calls.forEach(this::printNews);
    }

    private void printNews(PhoneCall call) {
        PhoneCall before = printed.put(call.sid(), call);
        String phone = "☎ " + names.getOrDefault(call.to(), call.to());
        if (before == null) {
            teller.print(
                    call.requestedAt(),
                    "Fournisseur téléphonique",
                    "reçoit l'ordre d'appeler " + call.to() + " depuis le " + call.from());
        }
        call.ringingAt()
                .filter(at -> before == null || before.ringingAt().isEmpty())
                .ifPresent(at -> teller.print(at, phone, "sonne"));
        call.answeredAt()
                .filter(at -> before == null || before.answeredAt().isEmpty())
                .ifPresent(at -> teller.print(at, phone, "décroche"));
        call.words().stream()
                .skip(before == null ? 0 : before.words().size())
                .forEach(words -> teller.print(Instant.now(), phone, "entend « " + words + " »"));
        call.keys().stream()
                .skip(before == null ? 0 : before.keys().size())
                .forEach(key -> teller.print(Instant.now(), phone, "appuie sur " + key));
        call.endedAt()
                .filter(at -> before == null || before.endedAt().isEmpty())
                .ifPresent(at -> teller.print(at, phone, end(call.status())));
    }

    private static String end(CallStatus status) {
        return switch (status) {
            case COMPLETED -> "raccroche";
            case NO_ANSWER -> "n'a pas répondu";
            case BUSY -> "est occupé";
            case CANCELED -> "cesse de sonner : l'appel est annulé";
            default -> "n'a pas pu être joint (" + status.text() + ")";
        };
    }
}
