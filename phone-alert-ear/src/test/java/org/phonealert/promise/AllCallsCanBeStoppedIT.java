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

/** One button stops every telephone, until somebody lets them ring again; no alert is forgotten meanwhile. */
@Promise
@OnEveryDatabase
class AllCallsCanBeStoppedIT {
    private final Visitor visitor = Visitor.administrator();

    @Test
    void what_rings_is_hung_up_nobody_else_is_called_and_all_of_it_is_told() {
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
    void when_calls_go_on_whoever_is_next_is_called_at_once() {
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
