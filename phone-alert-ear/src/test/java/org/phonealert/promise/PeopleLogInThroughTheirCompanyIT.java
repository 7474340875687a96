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

/**
 * People log in through the company directory or its OpenID provider, with the role of their groups there; no one else
 * gets in.
 */
@Promise
class PeopleLogInThroughTheirCompanyIT {
    private static final Set<String> LOGGED_IN = new TreeSet<>();
    private static final String PASSWORD = "of-the-directory";

    private final Visitor visitor = new Visitor();

    @AfterEach
    void the_provider_answers_correctly_again() {
        loginProvider().says(Forgery.NONE);
    }

    @AfterAll
    static void remove_the_users_of_these_tests() {
        LOGGED_IN.forEach(PeopleLogInThroughTheirCompanyIT::remove);
    }

    @Test
    @OnEveryDatabase
    void a_directory_user_logs_in_with_the_highest_role_of_their_groups() {
        join("erika", "ops", "engineers", "a-choir");

        assertThat(visitor.logIn("erika", PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).endsWith("/phone-alert/now.xhtml"));

        assertThat(visitor.page("me.xhtml").text()).contains("erika", "Editor", "company directory");
        assertThat(visitor.open("users.xhtml").statusCode()).isEqualTo(403);
        assertThat(Visitor.administrator().page("users.xhtml?q=erika").text()).contains("Directory (LDAP)");
    }

    @Test
    void capitals_in_a_name_make_no_second_user() {
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
    void a_changed_group_changes_the_role_at_the_next_login_and_is_audited() {
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
                .as("the session with the old role")
                .isEqualTo(302);
        assertThat(Visitor.administrator().page("audit.xhtml?q=milena").text()).contains("LDAP", "EDITOR", "OPERATOR");
    }

    @Test
    void a_user_whose_groups_have_no_role_is_refused_with_the_reason() {
        join("gustav", "a-choir");

        assertThat(visitor.logIn("gustav", PASSWORD).body()).contains("None of your groups has a role in Phone Alert");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", "*"})
    void a_wrong_directory_password_is_refused(String password) {
        join("frieda", "ops");

        assertThat(visitor.logIn("frieda", password).body()).contains("user name or the password is wrong");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(302);
    }

    @Test
    void the_directory_is_not_asked_about_local_users() {
        directory().join("administrator", PASSWORD, "admins");
        directory().join("Administrator", PASSWORD, "admins");

        assertThat(visitor.logIn("administrator", PASSWORD).body()).contains("user name or the password is wrong");
        assertThat(visitor.logIn("ADMINISTRATOR", PASSWORD).body()).contains("belongs to another account");
        assertThat(localAdministratorLogsIn()).isEqualTo(302);
        directory().leave("administrator");
    }

    private static int localAdministratorLogsIn() {
        return new Visitor()
                .logIn(Visitor.ADMINISTRATOR, TestBed.ADMIN_PASSWORD)
                .statusCode();
    }

    @Test
    void while_the_directory_is_down_the_page_says_so_and_the_local_administrator_logs_in() {
        join("paula", "ops");
        directory().goAway();
        try {
            assertThat(visitor.logIn("paula", PASSWORD).body()).contains("gives no usable answer");
            assertThat(localAdministratorLogsIn()).isEqualTo(302);
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
    void a_new_user_does_not_inherit_the_account_of_a_former_one_with_the_same_name() {
        join("anton", "ops");
        visitor.logIn("anton", PASSWORD);
        join("anton", "ops");

        assertThat(new Visitor().logIn("anton", PASSWORD).body()).contains("belongs to another account");
    }

    @Test
    void the_password_and_role_of_a_directory_user_cannot_be_changed_here() {
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
    void a_directory_administrator_opens_every_page_but_the_password_is_no_api_key() {
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
    void a_login_by_the_provider_leads_to_the_requested_page_in_a_new_session() {
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
    void a_forged_answer_of_the_provider_is_refused(Forgery wrong) {
        comes("subject-2", "julius", "admins");
        loginProvider().says(wrong);

        HttpResponse<String> back = byProvider(visitor);

        assertThat(visitor.follow(back).body()).contains("gives no usable answer");
        assertThat(visitor.open("now.xhtml").statusCode()).isEqualTo(302);
        assertThat(Visitor.administrator().page("users.xhtml?q=julius").text()).contains("No results");
    }

    @Test
    void a_login_started_in_one_browser_cannot_be_finished_in_another() {
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
    void a_login_by_the_provider_cannot_be_replayed() {
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
    void a_user_who_cancels_at_the_provider_can_start_again() {
        loginProvider().cancelsTheLogin();

        assertThat(visitor.follow(byProvider(visitor)).body()).contains("Start again");
    }

    @Test
    void a_user_of_the_provider_cannot_take_the_name_of_another_account() {
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
    void the_login_page_shows_no_text_from_its_address(String refused) {
        assertThat(visitor.page("login.xhtml?refused=" + URLEncoder.encode(refused, StandardCharsets.UTF_8))
                        .select(".said li"))
                .isEmpty();
    }

    /** Starts the login, is sent to the provider and comes back. */
    private static HttpResponse<String> byProvider(Visitor visitor) {
        return visitor.follow(visitor.follow(visitor.open("openid/start")));
    }

    private static void comes(String subject, String name, String... groups) {
        LOGGED_IN.add(name.toLowerCase(Locale.ROOT));
        loginProvider().isAtTheBrowser(subject, name, groups);
    }

    private static void join(String name, String... groups) {
        LOGGED_IN.add(name.toLowerCase(Locale.ROOT));
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
