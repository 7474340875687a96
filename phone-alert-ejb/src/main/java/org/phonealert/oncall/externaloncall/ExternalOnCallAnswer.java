package org.phonealert.oncall.externaloncall;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.json.Json;

/**
 * The answer of an external on-call system.
 *
 * @param onDuty in the order to call; may be empty
 */
public record ExternalOnCallAnswer(List<ExternalPerson> onDuty) {
    private static final int MOST_PEOPLE = 100;

    public ExternalOnCallAnswer {
        onDuty = List.copyOf(onDuty);
    }

    /** The JSON object; other fields are ignored. */
    record Body(@Nullable List<@Nullable ExternalPerson> onDuty) {}

    /** @throws ExternalOnCallException if it breaks the contract */
    static ExternalOnCallAnswer read(String json) {
        List<@Nullable ExternalPerson> people = body(json).onDuty();
        if (people == null) {
            throw wrong("onDuty is missing");
        }
        if (people.size() > MOST_PEOPLE) {
            throw wrong("onDuty names more than %d people".formatted(MOST_PEOPLE));
        }
        if (people.stream().anyMatch(person -> person == null || !person.isNamed())) {
            throw wrong("a person in onDuty has no number, email or name, or one that is too long");
        }
        return new ExternalOnCallAnswer(
                people.stream().map(ExternalOnCallAnswer::named).toList());
    }

    private static ExternalPerson named(@Nullable ExternalPerson person) {
        return Objects.requireNonNull(person);
    }

    private static Body body(String json) {
        try {
            return Json.readKnown(json, Body.class);
        } catch (InvalidInputException malformed) {
            // the parser's own message would quote the answer
            String field = malformed.field();
            throw new ExternalOnCallException(
                    ExternalOnCallFault.WRONG,
                    field.isEmpty()
                            ? "the answer is no JSON object"
                            : field + " does not have the form of the contract",
                    malformed);
        }
    }

    private static ExternalOnCallException wrong(String reason) {
        return new ExternalOnCallException(ExternalOnCallFault.WRONG, reason);
    }
}
