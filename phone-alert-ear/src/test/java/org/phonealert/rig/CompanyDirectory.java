package org.phonealert.rig;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.Map;

/**
 * The LDAP directory of the test company: a real LDAP server in memory. Tests add and remove people and their groups.
 */
public final class CompanyDirectory {
    private static final String BASE = "dc=example,dc=org";
    private static final String READER = "cn=reader," + BASE;
    private static final String READERS_PASSWORD = "reads";

    private final InMemoryDirectoryServer server;
    private final int port;

    private CompanyDirectory(InMemoryDirectoryServer server) {
        this.server = server;
        port = server.getListenPort();
    }

    static CompanyDirectory open() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
            config.addAdditionalBindCredentials(READER, READERS_PASSWORD);
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: example");
            server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
            server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
            server.startListening();
            return new CompanyDirectory(server);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings with which a server asks this directory. */
    Map<String, String> settings() {
        return Map.of(
                "phonealert.ldap.url",
                "ldap://127.0.0.1:" + port,
                "phonealert.ldap.starttls",
                "false",
                "phonealert.ldap.bind-dn",
                READER,
                "phonealert.ldap.bind-password",
                READERS_PASSWORD,
                "phonealert.ldap.people",
                "ou=people," + BASE,
                "phonealert.ldap.groups",
                "ou=groups," + BASE);
    }

    /** Adds a person in these groups; a former person of the same name is removed first. */
    public void join(String uid, String password, String... groups) {
        try {
            leave(uid);
            server.add(
                    "dn: " + dn(uid),
                    "objectClass: inetOrgPerson",
                    "uid: " + uid,
                    "cn: " + uid,
                    "sn: " + uid,
                    "userPassword: " + password);
            for (String group : groups) {
                server.add(
                        "dn: cn=" + group + "+description=" + uid + ",ou=groups," + BASE,
                        "objectClass: groupOfNames",
                        "cn: " + group,
                        "description: " + uid,
                        "member: " + dn(uid));
            }
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes a person and their groups. */
    public void leave(String uid) {
        try {
            server.deleteSubtree(dn(uid));
            for (var group : server.search("ou=groups," + BASE, SearchScope.ONE, "(description=" + uid + ")")
                    .getSearchEntries()) {
                server.delete(group.getDN());
            }
        } catch (LDAPException e) {
            if (!e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Stops the directory: it no longer answers. */
    public void goAway() {
        server.shutDown(true);
    }

    /** Starts the directory again, on the same port. */
    public void comeBack() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dn(String uid) {
        return "uid=" + uid + ",ou=people," + BASE;
    }
}
