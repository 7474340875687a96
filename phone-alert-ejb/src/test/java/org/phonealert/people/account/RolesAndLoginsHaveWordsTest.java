package org.phonealert.people.account;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.phonealert.base.PhoneAlertException;
import org.phonealert.base.words.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A refusal names a role, and the cause of a failed login, in words and not by their constants. */
class RolesAndLoginsHaveWordsTest {
    @ParameterizedTest
    @EnumSource
    void every_role_has_a_name(Role role) {
        assertNoConstant(role, new NotAllowedException(role));
    }

    @ParameterizedTest
    @EnumSource
    void every_cause_of_a_refused_login_has_words(LoginRefusal cause) {
        assertNoConstant(cause, new LoginRefusedException(cause));
    }

    private static void assertNoConstant(Enum<?> constant, PhoneAlertException refused) {
        assertThat(Arrays.stream(Language.values()).map(refused::explain))
                .doesNotHaveDuplicates()
                .noneMatch(words -> words.contains(constant.name()));
    }
}
