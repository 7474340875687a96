package org.phonealert.monitoring.bridge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.phonealert.base.ConflictException;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.UnknownException;
import org.phonealert.base.json.Json;
import org.phonealert.base.words.Language;
import org.phonealert.people.account.NotAllowedException;
import org.phonealert.people.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The machine API and the bridges answer every refusal in one form and by one table of statuses. */
class ProblemTest {
    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(400, new InvalidInputException("name", RefusalReason.MISSING)),
                arguments(401, new KeyRefusedException(RefusalReason.UNKNOWN_KEY)),
                arguments(403, new NotAllowedException(Role.EDITOR)),
                arguments(404, new UnknownException(RefusalReason.UNKNOWN_ALERT, 42L)),
                arguments(409, new ConflictException(RefusalReason.LAST_ADMINISTRATOR)),
                arguments(413, new BodyTooLargeException(1024)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_kind_of_refusal_has_its_status(int status, PhoneAlertException refused) {
        Problem problem = Problem.of(refused, Language.ENGLISH);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).isNotBlank();
        assertThat(problem.reason()).isEqualTo(refused.refusal().reason());
    }

    @Test
    void the_answer_has_a_text_for_people_and_the_same_as_data_for_machines() {
        PhoneAlertException refused = new InvalidInputException(
                "operators[0].language", RefusalReason.NOT_ONE_OF, "tlh", List.of("fr", "en"));

        assertThat(Json.write(Problem.of(refused, Language.ENGLISH)))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"operators[0].language: 'tlh' is not one of fr, en\","
                        + "\"field\":\"operators[0].language\",\"reason\":\"NOT_ONE_OF\","
                        + "\"arguments\":{\"value\":\"tlh\",\"allowed\":[\"fr\",\"en\"]}}");
    }

    @Test
    void the_text_is_in_the_language_that_the_request_asks_for() {
        PhoneAlertException refused = new NotAllowedException(Role.EDITOR);

        assertThat(Problem.of(refused, Language.ENGLISH).detail()).isEqualTo("this needs the role Editor");
        assertThat(Problem.of(refused, Language.FRENCH).detail()).isEqualTo("il faut pour cela le rôle Éditeur");
        assertThat(Problem.of(refused, Language.FRENCH).arguments()).isEqualTo(Map.of("role", "EDITOR"));
    }

    @Test
    void a_fault_of_the_whole_document_names_no_field() {
        PhoneAlertException refused = new InvalidInputException("", RefusalReason.NOT_UTF8);

        Problem problem = Problem.of(refused, Language.ENGLISH);

        assertThat(problem.field()).isNull();
        assertThat(problem.detail()).isEqualTo("the body is not UTF-8");
    }
}
