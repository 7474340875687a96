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

/** A directory says who somebody is, and nobody is let in by its silence. */
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
        // searches only as somebody
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
    void who_knows_the_password_is_told_apart_by_entry_and_groups() {
        EnterprisePerson person = logIn("alice", PASSWORD).orElseThrow();

        assertThat(person.name()).isEqualTo("alice");
        assertThat(person.groups()).containsExactly("ops");
        assertThat(person.subject()).isNotBlank();
    }

    @Test
    void the_name_is_the_one_of_the_entry_however_it_was_typed() {
        assertThat(logIn("ALICE", PASSWORD).orElseThrow().name()).isEqualTo("alice");
    }

    @Test
    void groups_that_the_entry_names_count_only_where_groups_count() throws LDAPException, LDIFException {
        server.modify(
                "dn: " + ALICE,
                "changetype: modify",
                "add: memberOf",
                "memberOf: cn=leads,ou=groups,dc=example,dc=org",
                "memberOf: cn=owners,ou=elsewhere,dc=example,dc=org");

        assertThat(logIn("alice", PASSWORD).orElseThrow().groups()).containsExactlyInAnyOrder("ops", "leads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"another", "", " ", "correct horse "})
    void nobody_is_let_in_by_another_password_nor_by_none(String password) {
        assertThat(logIn("alice", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "", "*", "a*", "alice)(uid=*", "*)(|(uid=*", "alice\u0000", "uid=alice,ou=people"})
    void what_people_type_is_a_name_and_no_filter(String name) {
        assertThat(logIn(name, PASSWORD)).isEmpty();
    }

    @Test
    void a_name_that_two_have_is_nobodys() throws LDAPException, LDIFException {
        server.add(
                "dn: cn=double,ou=people,dc=example,dc=org",
                "objectClass: inetOrgPerson",
                "cn: double",
                "sn: d",
                "uid: alice",
                "userPassword: " + PASSWORD);

        assertThat(logIn("alice", PASSWORD)).isEmpty();
    }

    @Test
    void a_directory_that_is_away_lets_nobody_in() {
        server.shutDown(true);

        refusesAll();
    }

    @Test
    void a_directory_that_takes_everything_and_answers_nothing_is_not_waited_for_long() throws Exception {
        server.shutDown(true);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> new LdapDirectory(settings(silent.getLocalPort())).logIn("alice", PASSWORD))
                    .isInstanceOf(LoginRefusedException.class);
        }
    }

    @Test
    void no_password_is_sent_to_a_directory_that_does_not_go_over_to_tls() {
        startTls = true;

        refusesAll();
    }

    @Test
    void no_password_is_sent_to_a_directory_whose_certificate_nobody_knows() throws Exception {
        startSecurely("localhost");

        refusesAll();
    }

    @Test
    void a_directory_whose_certificate_is_known_is_believed() throws Exception {
        Path keys = startSecurely("localhost");

        trusting(keys, () -> assertThat(logIn("alice", PASSWORD)).isPresent());
    }

    @Test
    void a_certificate_that_is_another_machines_is_not_believed() throws Exception {
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
        assertThatThrownBy(() -> logIn("alice", PASSWORD))
                .isInstanceOfSatisfying(
                        LoginRefusedException.class, no -> assertThat(no.kind()).isEqualTo(LoginRefusal.UNAVAILABLE));
    }

    private Optional<EnterprisePerson> logIn(String name, String password) {
        return new LdapDirectory(settings(port())).logIn(name, password);
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
