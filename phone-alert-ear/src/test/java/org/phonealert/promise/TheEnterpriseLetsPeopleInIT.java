package org.phonealert.promise;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.rig.Forgery;
import org.phonealert.rig.OnEveryDatabase;
import org.phonealert.rig.Promise;
import org.phonealert.rig.TestBed;
import org.phonealert.rig.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phonealert.rig.TestBed.directory;
import static org.phonealert.rig.TestBed.loginProvider;

/** People come by the enterprise's directory or its OpenID provider, with the role of their groups there; nobody else does. */
@Promise
class TheEnterpriseLetsPeopleInIT {
    private static final Set<String> CAME = new TreeSet<>();
    private static final String PASSWORD = "of-the-directory";

    private final Visitor visitor = new Visitor();

    @AfterEach
    void make_it_right_again() {
        loginProvider().says(Forgery.NONE);
    }

    @AfterAll
    static void who_came_goes_again() {
        CAME.forEach(TheEnterpriseLetsPeopleInIT::remove);
    }

    @Test
    @OnEveryDatabase
    void who_is_in_the_directory_comes_in_with_the_role_of_the_highest_group() {
        join("erika", "ops", "engineers", "a-choir");

        assertThat(visitor.logIn("erika", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/phone-alert/now.xhtml"));

        assertThat(visitor.page("me.xhtml").text()).contains("erika", "Editor", "company directory");
        assertThat(visitor.open("users.xhtml").statusCode()).isEqualTo(403);
        assertThat(Visitor.administrator().page("users.xhtml?q=erika").text()).contains("Directory (LDAP)");
    }

    @Test
    void capitals_make_no_second_person() {
        join("Karl", "ops");
        visitor.logIn("Karl", PASSWORD);
        new Visitor().logIn("KARL", PASSWORD);

        assertThat(Visitor.administrator()
                        .page("users.xhtml?q=karl")
                        .select("tbody tr")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @OnEveryDatabase
    void another_group_is_another_role_from_the_next_login_on_and_the_audit_has_it() {
        join("milena", "engineers");
        assertThat(visitor.logIn("milena", PASSWORD).statusCode()).isEqualTo(302);

        directory().leave("milena");
        Visitor again = new Visitor();
        assertThat(again.logIn("milena", PASSWORD).body()).contains("user name or the password is wrong");
        remove("milena");
        join("milena", "ops");
        again.logIn("milena", PASSWORD);

        assertThat(again.page("me.xhtml").text()).contains("Operator");
        assertThat(visitor.open("now.xhtml").statusCode())
                .as("the session with the role of before")
                .isEqualTo(302);
        assertThat(Visitor.administrator().page("audit.xhtml?q=milena").text()).contains("LDAP", "EDITOR", "OPERATOR");
    }

    @Test
    void whose_groups_stand_for_nothing_here_is_told_so() {
        join("gustav", "a-choir");

        assertThat(visitor.logIn("gustav", PASSWORD).body()).contains("None of your groups has a role in Phone Alert");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", "*"})
    void another_password_lets_nobody_in(String password) {
        join("frieda", "ops");

        assertThat(visitor.logIn("frieda", password).body()).contains("user name or the password is wrong");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void a_directory_is_not_asked_for_whom_phone_alert_knows_itself() {
        directory().join("administrator", PASSWORD, "admins");
        directory().join("Administrator", PASSWORD, "admins");

        assertThat(visitor.logIn("administrator", PASSWORD).body()).contains("user name or the password is wrong");
        assertThat(visitor.logIn("ADMINISTRATOR", PASSWORD).body()).contains("belongs to another account");
        Visitor.administrator();
        directory().leave("administrator");
    }

    @Test
    void while_the_directory_is_away_people_are_told_so_and_our_own_administrator_comes_in() {
        join("paula", "ops");
        directory().goAway();
        try {
            assertThat(visitor.logIn("paula", PASSWORD).body()).contains("gives no usable answer");
            assertThat(Visitor.administrator().open("now.xhtml").statusCode()).isEqualTo(200);
        } finally {
            directory().comeBack();
        }
        assertThat(visitor.logIn("paula", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void after_three_wrong_passwords_the_directory_is_not_asked_for_a_while() {
        join("theo", "ops");
        new Visitor().logIn("theo", PASSWORD);
        for (String name : new String[] {"theo", "Theo", "THEO"}) {
            visitor.logIn(name, "a guess");
        }

        assertThat(visitor.logIn("theo", PASSWORD).statusCode()).isEqualTo(200);
        TestBed.phoneAlert().advanceClock(Duration.ofSeconds(6));
        assertThat(visitor.logIn("theo", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_gets_the_name_of_somebody_who_left_does_not_become_them() {
        join("anton", "ops");
        visitor.logIn("anton", PASSWORD);
        join("anton", "ops");

        assertThat(new Visitor().logIn("anton", PASSWORD).body()).contains("belongs to another account");
    }

    @Test
    void password_and_role_of_the_directory_are_not_changed_here() {
        join("bertha", "ops");
        visitor.logIn("bertha", PASSWORD);

        assertThat(visitor.page("me.xhtml").getElementById("own")).isNull();
        Visitor administrator = Visitor.administrator();
        assertThat(administrator.page("user.xhtml?name=bertha").getElementById("password"))
                .isNull();
        administrator.submit("user.xhtml?name=bertha", "f", Map.of("f:role", "ADMINISTRATOR"), "f:save");
        assertThat(visitor.page("me.xhtml").text()).contains("Operator");
    }

    @Test
    void an_administrator_of_the_directory_is_one_but_the_password_is_no_key_of_the_machine_api() {
        join("zoe", "admins");
        visitor.logIn("zoe", PASSWORD);

        assertThat(visitor.open("users.xhtml").statusCode()).isEqualTo(200);
        assertThat(TestBed.phoneAlert()
                        .as(PASSWORD)
                        .get("/phone-alert/api/v1/credits")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @OnEveryDatabase
    void who_comes_by_the_provider_lands_on_the_page_asked_for_in_a_session_of_another_number() {
        comes("subject-1", "Ines@Example.org", "leads");
        visitor.open("monitors.xhtml");
        String link = visitor.page("login.xhtml")
                .expectFirst("a:contains(Log in with ACME)")
                .attr("href");
        String before = visitor.session();

        HttpResponse<String> landed = visitor.follow(visitor.follow(visitor.open(link)));

        assertThat(landed.headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/phone-alert/monitors.xhtml"));
        assertThat(visitor.open("monitors.xhtml").statusCode()).isEqualTo(200);
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.page("me.xhtml").text()).contains("ines@example.org", "Editor", "company account");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void nobody_comes_in_by_a_provider_that_says_something_wrong(Forgery wrong) {
        comes("subject-2", "julius", "admins");
        loginProvider().says(wrong);

        HttpResponse<String> back = byProvider(visitor);

        assertThat(visitor.follow(back).body()).contains("gives no usable answer");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(302);
        assertThat(Visitor.administrator().page("users.xhtml?q=julius").text()).contains("No results");
    }

    @Test
    void nobody_is_led_into_a_session_that_somebody_else_began() {
        comes("subject-3", "mallory", "ops");
        HttpResponse<String> mallorys = visitor.follow(visitor.open("openid/start"));
        String brought = mallorys.headers().firstValue("Location").orElseThrow();

        Visitor victim = new Visitor();
        victim.open("openid/start");

        assertThat(victim.follow(victim.open(brought)).body()).contains("was not completed in time");
        assertThat(new Visitor().open(brought).headers().firstValue("Location").orElse(""))
                .endsWith("/login.xhtml?refused=EXPIRED");
        assertThat(victim.open("now.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void a_way_by_the_provider_is_good_once() {
        comes("subject-4", "viktor", "ops");
        String brought = visitor.follow(visitor.open("openid/start"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        visitor.open(brought);
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(200);

        assertThat(visitor.open(brought).headers().firstValue("Location").orElse(""))
                .endsWith("/login.xhtml?refused=EXPIRED");
    }

    @Test
    void whoever_changes_their_mind_at_the_provider_may_begin_again() {
        loginProvider().isNobodyAtTheBrowser();

        assertThat(visitor.follow(byProvider(visitor)).body()).contains("Start again");
    }

    @Test
    void a_name_at_the_provider_is_nobody_elses_here() {
        comes("subject-5", "oskar", "ops");
        assertThat(byProvider(visitor).headers().firstValue("Location").orElse(""))
                .endsWith("now.xhtml");

        comes("subject-6", "oskar", "ops");
        Visitor another = new Visitor();
        assertThat(another.follow(byProvider(another)).body()).contains("belongs to another account");

        comes("subject-7", "administrator", "admins");
        assertThat(another.follow(byProvider(another)).body()).contains("belongs to another account");

        join("oskar", "ops");
        assertThat(new Visitor().logIn("oskar", PASSWORD).body()).contains("belongs to another account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "WRONG'", "wrong", "%00", ""})
    void the_login_tells_no_words_of_others(String refused) {
        assertThat(visitor.page("login.xhtml?refused=" + URLEncoder.encode(refused, StandardCharsets.UTF_8))
                        .select(".said li"))
                .isEmpty();
    }

    /** Starts, is sent to the provider, and comes back. */
    private static HttpResponse<String> byProvider(Visitor visitor) {
        return visitor.follow(visitor.follow(visitor.open("openid/start")));
    }

    private static void comes(String subject, String name, String... groups) {
        CAME.add(name.toLowerCase(Locale.ROOT));
        loginProvider().isAtTheBrowser(subject, name, groups);
    }

    private static void join(String name, String... groups) {
        CAME.add(name.toLowerCase(Locale.ROOT));
        directory().join(name, PASSWORD, groups);
    }

    private static void remove(String name) {
        Visitor administrator = Visitor.administrator();
        if (!name.equals(Visitor.ADMINISTRATOR)
                && administrator.page("user.xhtml?name=" + name).getElementById("gone") != null) {
            administrator.submit("user.xhtml?name=" + name, "gone", Map.of(), "gone:remove");
        }
    }
}
