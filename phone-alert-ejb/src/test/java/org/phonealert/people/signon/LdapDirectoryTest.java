package org.phonealert.people.signon;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phonealert.people.account.LoginRefusal;
import org.phonealert.people.account.LoginRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A login by the directory needs a positive answer of the real directory: silence and doubt refuse it. */
class LdapDirectoryTest {
    private static final String READER = "cn=reader,dc=example,dc=org";
    private static final String ALICE = "uid=alice,ou=people,dc=example,dc=org";
    private static final String PASSWORD = "correct horse";
    private static final String STORE_PASSWORD = "of the test";

    private InMemoryDirectoryServer server;

    @TempDir
    private Path folder;

    private boolean secure;
    private boolean startTls;

    @BeforeEach
    void start() throws LDAPException, LDIFException {
        start(InMemoryListenerConfig.createLDAPConfig("plain", 0));
    }

    private void start(InMemoryListenerConfig listener) throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
        config.setListenerConfigs(listener);
        // memberOf is in no standard's schema
        config.setSchema(null);
        config.addAdditionalBindCredentials(READER, "reads");
        // searches need a bind
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
        for (String unit : new String[] {"people", "groups", "elsewhere"}) {
            server.add("dn: ou=" + unit + ",dc=example,dc=org", "objectClass: organizationalUnit", "ou: " + unit);
        }
        person("alice", PASSWORD);
        person("bruno", "another");
        group("ops", "groups", ALICE);
        group("admins", "elsewhere", ALICE);
        server.startListening();
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    @Test
    void the_right_password_gives_the_entry_and_its_groups() {
        EnterprisePerson person = authenticate("alice", PASSWORD).orElseThrow();

        assertThat(person.name()).isEqualTo("alice");
        assertThat(person.groups()).containsExactly("ops");
        assertThat(person.subject()).isNotBlank();
    }

    @Test
    void the_name_is_that_of_the_entry_however_it_was_typed() {
        assertThat(authenticate("ALICE", PASSWORD).orElseThrow().name()).isEqualTo("alice");
    }

    @Test
    void a_group_of_member_of_counts_only_below_the_base_for_groups() throws LDAPException, LDIFException {
        server.modify(
                "dn: " + ALICE,
                "changetype: modify",
                "add: memberOf",
                "memberOf: cn=leads,ou=groups,dc=example,dc=org",
                "memberOf: cn=owners,ou=elsewhere,dc=example,dc=org");

        assertThat(authenticate("alice", PASSWORD).orElseThrow().groups()).containsExactlyInAnyOrder("ops", "leads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"another", "", " ", "correct horse "})
    void a_wrong_or_empty_password_is_refused(String password) {
        assertThat(authenticate("alice", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "", "*", "a*", "alice)(uid=*", "*)(|(uid=*", "alice\u0000", "uid=alice,ou=people"})
    void what_people_type_is_never_read_as_a_filter(String name) {
        assertThat(authenticate(name, PASSWORD)).isEmpty();
    }

    @Test
    void a_name_of_two_entries_is_refused() throws LDAPException, LDIFException {
        server.add(
                "dn: cn=double,ou=people,dc=example,dc=org",
                "objectClass: inetOrgPerson",
                "cn: double",
                "sn: d",
                "uid: alice",
                "userPassword: " + PASSWORD);

        assertThat(authenticate("alice", PASSWORD)).isEmpty();
    }

    @Test
    void an_unreachable_directory_refuses_the_login() {
        server.shutDown(true);

        refusesAll();
    }

    @Test
    void a_directory_that_never_answers_is_given_up_soon() throws Exception {
        server.shutDown(true);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new LdapDirectory(settings(silent.getLocalPort())).authenticate("alice", PASSWORD))
                    .isInstanceOf(LoginRefusedException.class);
        }
    }

    @Test
    void no_password_is_sent_to_a_directory_that_refuses_start_tls() {
        startTls = true;

        refusesAll();
    }

    @Test
    void no_password_is_sent_to_a_directory_with_an_untrusted_certificate() throws Exception {
        startSecurely("localhost");

        refusesAll();
    }

    @Test
    void a_directory_with_a_trusted_certificate_is_asked() throws Exception {
        Path keys = startSecurely("localhost");

        trusting(keys, () -> assertThat(authenticate("alice", PASSWORD)).isPresent());
    }

    @Test
    void a_certificate_of_another_machine_is_refused() throws Exception {
        Path keys = startSecurely("ldap.example.org");

        trusting(keys, this::refusesAll);
    }

    private Path startSecurely(String machine) throws Exception {
        server.shutDown(true);
        Path keys = certificate(machine);
        SSLContext context = new SSLUtil(
                        new KeyStoreKeyManager(keys.toFile(), STORE_PASSWORD.toCharArray(), "PKCS12", null), null)
                .createSSLContext();
        start(InMemoryListenerConfig.createLDAPSConfig(
                "secure", null, 0, context.getServerSocketFactory(), context.getSocketFactory()));
        secure = true;
        return keys;
    }

    private Path certificate(String machine) throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=the directory of the test",
                        "-ext",
                        "SAN=dns:" + machine,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return keys;
    }

    private static void trusting(Path keys, Runnable what) throws GeneralSecurityException {
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(
                new SSLUtil(new TrustStoreTrustManager(keys.toFile(), STORE_PASSWORD.toCharArray(), "PKCS12", true))
                        .createSSLContext());
        try {
            what.run();
        } finally {
            SSLContext.setDefault(before);
        }
    }

    private void refusesAll() {
        assertThatThrownBy(() -> authenticate("alice", PASSWORD))
                .isInstanceOfSatisfying(
                        LoginRefusedException.class, no -> assertThat(no.kind()).isEqualTo(LoginRefusal.UNAVAILABLE));
    }

    private Optional<EnterprisePerson> authenticate(String name, String password) {
        return new LdapDirectory(settings(port())).authenticate(name, password);
    }

    private int port() {
        return Math.max(server.getListenPort(), 1);
    }

    private LdapSettings settings(int port) {
        return new LdapSettings(
                "localhost",
                port,
                secure,
                startTls,
                READER,
                "reads",
                "ou=people,dc=example,dc=org",
                "uid",
                "ou=groups,dc=example,dc=org");
    }

    private void person(String uid, String password) throws LDAPException, LDIFException {
        server.add(
                "dn: uid=" + uid + ",ou=people,dc=example,dc=org",
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + uid,
                "sn: " + uid,
                "userPassword: " + password);
    }

    private void group(String name, String unit, String member) throws LDAPException, LDIFException {
        server.add(
                "dn: cn=" + name + ",ou=" + unit + ",dc=example,dc=org",
                "objectClass: groupOfNames",
                "cn: " + name,
                "member: " + member);
    }
}
