package org.phonealert.promise;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.Visitor;
import org.phonealert.twilio.simulator.phone.PhoneCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.Person.BRUNO;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;

/** One button stops all phone calls until an administrator resumes them; alerts stay open meanwhile. */
@Promise
@OnEveryDatabase
class AllCallsCanBeStoppedIT {
    private final Visitor visitor = Visitor.administrator();

    @Test
    void stopping_all_calls_hangs_up_calls_no_one_else_and_is_in_the_history() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        OpenAlert alert = trigger("stop01/http", "down");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));

        press("now:stop");

        await().until(() -> phone(ALICE).calls().stream().allMatch(PhoneCall::isOver));
        alert.awaitHistory("NOT_CALLED");
        assertThat(phone(BRUNO).calls()).isEmpty();
        assertThat(alert.state()).isEqualTo("TRIGGERED");
        assertThat(alert.detail("NOT_CALLED")).contains("PHONE_INTEGRATION_OFF");
        assertThat(visitor.page("now.xhtml").text()).contains("no phone will ring");
    }

    @Test
    void when_calls_resume_the_next_operator_is_called_at_once() {
        SetUp.oneAfterAnother(ALICE, BRUNO).apply();
        phone(ALICE).manual();
        phone(BRUNO).answersAndPresses("1");
        OpenAlert alert = trigger("stop02/http", "down");
        await().until(() -> phone(ALICE).calls().stream().anyMatch(PhoneCall::hasRung));
        press("now:stop");
        alert.awaitHistory("NOT_CALLED");
        phone(ALICE).answersAndPresses("1");

        press("now:resume");

        assertThat(alert.awaitState("ACKNOWLEDGED").at("/acknowledgement/via").asText())
                .isEqualTo("PHONE_KEY");
    }

    private void press(String button) {
        HttpResponse<String> answer = visitor.submit("now.xhtml", "now", Map.of(), button);
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
