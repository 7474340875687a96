package org.phonealert.promise;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.OpenAlert;
import org.phonealert.rig.Promise;
import org.phonealert.rig.SetUp;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.Person.ALICE;
import static org.phonealert.rig.TestBed.phone;
import static org.phonealert.rig.TestBed.trigger;
import static org.phonealert.rig.Visitor.ADMINISTRATOR;

/** Only people who have logged in see the pages, and text from outside stays text on them. */
@Promise
class PagesNeedALoginIT {
    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now.xhtml",
                "alert.xhtml?id=1",
                "nothing.xhtml",
                "%7Bname%7D.xhtml",
                "%7Bname.xhtml?a=%7Bb%7D",
                "100%25.xhtml",
                "%E2%98%8E%20%0D%0A.xhtml"
            })
    void a_stranger_is_sent_to_the_login_from_every_address(String page) {
        HttpResponse<String> answer = visitor.open(page);

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/phone-alert/login.xhtml");
    }

    @Test
    void a_wrong_password_is_refused() {
        HttpResponse<String> answer = visitor.logIn(ADMINISTRATOR, "not the password");

        assertThat(answer.body()).contains("The user name or the password is wrong");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(302);
        forgetWrongPasswords();
    }

    @Test
    void the_right_password_opens_the_pages_in_a_new_session() {
        visitor.open("login.xhtml");
        String before = visitor.session();

        HttpResponse<String> answer = visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/phone-alert/now.xhtml");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(200);
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_login_leads_to_the_requested_page() {
        visitor.open("alert.xhtml?id=1");

        HttpResponse<String> answer = visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/phone-alert/alert.xhtml?id=1");
        assertThat(visitor.open("alert.xhtml?id=1").statusCode()).isEqualTo(404);
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere.example/../phone-alert/now.xhtml", "phone-alert//elsewhere.example/now.xhtml"})
    void the_login_never_redirects_to_another_server(String path) {
        URI server = visitor.open("login.xhtml").uri().resolve("/");
        visitor.open(server + path);

        HttpResponse<String> answer = visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(server.resolve(answer.headers().firstValue("Location").orElseThrow()))
                .hasHost(server.getHost())
                .hasPort(server.getPort());
    }

    @Test
    void a_user_stays_logged_in_while_strangers_request_pages() throws Exception {
        visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService strangers = Executors.newFixedThreadPool(3);
        for (int i = 0; i < 3; i++) {
            Visitor stranger = new Visitor();
            strangers.execute(() -> {
                while (!over.get()) {
                    stranger.open("now.xhtml");
                }
            });
        }

        List<Integer> answers = IntStream.range(0, 200)
                .mapToObj(i -> visitor.open("operators.xhtml").statusCode())
                .toList();
        over.set(true);
        strangers.shutdown();

        assertThat(strangers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(answers).containsOnly(200);
    }

    @Test
    void an_open_page_goes_to_the_login_when_its_session_has_expired() {
        HttpResponse<String> answer = visitor.ask("login.xhtml", "Faces-Request", "partial/ajax");

        assertThat(answer.body()).contains("<redirect url=\"/phone-alert/login.xhtml\"/>");
    }

    @Test
    void after_three_wrong_passwords_even_the_right_one_is_refused_for_a_while() {
        for (int i = 0; i < 3; i++) {
            visitor.logIn(ADMINISTRATOR, "guess " + i);
        }

        assertThat(visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD).statusCode())
                .isEqualTo(200);
        TestBed.phoneAlert().advanceClock(Duration.ofSeconds(6));
        assertThat(visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_session_cookie_is_hidden_from_scripts_and_other_sites() {
        String cookie =
                visitor.open("login.xhtml").headers().firstValue("Set-Cookie").orElse("");

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void scripts_run_only_with_the_nonce_of_their_page() {
        String policy = visitor.open("login.xhtml")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");

        assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("unsafe-inline");
    }

    @Test
    void text_from_outside_is_escaped() {
        OpenAlert alert = ringAliceFor("<script>alert('monitor')</script>", "<img src=x onerror=alert('message')>");
        visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);

        for (String page : new String[] {"now.xhtml", "alert.xhtml?id=" + alert.id()}) {
            assertThat(visitor.open(page).body())
                    .contains("&lt;script&gt;alert(")
                    .contains("&lt;img src=x onerror=")
                    .doesNotContain("<script>alert(")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void a_forged_form_changes_nothing() {
        OpenAlert alert = ringAliceFor("sec02/csrf", "intrusion");
        visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);
        Document now = visitor.page("now.xhtml");
        Element button = now.expectFirst("article button[name^=now:]");
        Map<String, String> forged = Visitor.fields(now, "now");
        forged.put(button.attr("name"), button.attr("name"));

        forged.put("jakarta.faces.ViewState", "1:1");
        visitor.post("now.xhtml", forged);
        forged.remove("jakarta.faces.ViewState");
        visitor.post("now.xhtml", forged);

        assertThat(alert.state()).isEqualTo("TRIGGERED");
    }

    @Test
    void an_unknown_alert_is_not_found() {
        visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);

        assertThat(visitor.open("alert.xhtml?id=987654321").statusCode()).isEqualTo(404);
    }

    private static OpenAlert ringAliceFor(String monitor, String message) {
        SetUp.oneAfterAnother(ALICE).apply();
        phone(ALICE).manual();
        return trigger(monitor, message);
    }

    private void forgetWrongPasswords() {
        TestBed.phoneAlert().advanceClock(Duration.ofMinutes(15));
        visitor.logIn(ADMINISTRATOR, TestBed.ADMIN_PASSWORD);
    }
}
