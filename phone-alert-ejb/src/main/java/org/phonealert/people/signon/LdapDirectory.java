package org.phonealert.people.signon;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phonealert.people.account.LoginRefusal;
import org.phonealert.people.account.LoginRefusedException;

import static java.lang.System.Logger.Level.WARNING;

/**
 * The enterprise's LDAP directory: finds the entry of a person, checks the password by binding as that entry, and reads the
 * groups. The directory compares the names; what people type is never spliced into the text of a filter.
 */
class LdapDirectory {
    private static final System.Logger LOG = System.getLogger(LdapDirectory.class.getName());

    /** The attributes that identify an entry even after it is renamed: RFC 4530, and that of Active Directory. */
    private static final List<String> SUBJECTS = List.of("entryUUID", "objectGUID");

    private static final String MEMBER_OF = "memberOf";

    private final LdapSettings settings;

    LdapDirectory(LdapSettings settings) {
        this.settings = settings;
    }

    /**
     * Checks a password.
     *
     * @return the person; empty if no entry or several have this name, or the password is wrong
     * @throws LoginRefusedException if the directory gives no usable answer
     */
    Optional<EnterprisePerson> authenticate(String name, String password) {
        // a bind without a password is an anonymous one, which succeeds (RFC 4513, 5.1.2)
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try (LDAPConnection connection = LdapConnections.open(settings)) {
            Optional<SearchResultEntry> entry = find(connection, name);
            if (entry.isEmpty() || !bindsAs(connection, entry.get(), password)) {
                return Optional.empty();
            }
            LdapConnections.bindAsReader(connection, settings);
            return Optional.of(person(connection, entry.get()));
        } catch (LDAPException failed) {
            LOG.log(WARNING, "The directory " + settings + " gave no usable answer; the login is refused", failed);
            throw new LoginRefusedException(LoginRefusal.UNAVAILABLE);
        }
    }

    private Optional<SearchResultEntry> find(LDAPConnection connection, String name) throws LDAPException {
        SearchRequest search = new SearchRequest(
                settings.people(),
                SearchScope.SUB,
                Filter.createEqualityFilter(settings.nameAttribute(), name),
                settings.nameAttribute(),
                MEMBER_OF,
                SUBJECTS.get(0),
                SUBJECTS.get(1));
        List<SearchResultEntry> found = connection.search(search).getSearchEntries();
        if (found.size() > 1) {
            LOG.log(WARNING, "The directory {0} has several entries of one name; the login is refused", settings);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean bindsAs(LDAPConnection connection, SearchResultEntry entry, String password)
            throws LDAPException {
        try {
            connection.bind(entry.getDN(), password);
            return true;
        } catch (LDAPException refused) {
            if (refused.getResultCode().isConnectionUsable()) {
                return false;
            }
            throw refused;
        }
    }

    private EnterprisePerson person(LDAPConnection connection, SearchResultEntry entry) throws LDAPException {
        return new EnterprisePerson(
                entry.getAttributeValue(settings.nameAttribute()), subject(entry), groups(connection, entry));
    }

    private static @Nullable String subject(SearchResultEntry entry) {
        return SUBJECTS.stream()
                .map(entry::getAttribute)
                .filter(attribute -> attribute != null && attribute.hasValue())
                .map(LdapDirectory::text)
                .findFirst()
                .orElse(null);
    }

    private static String text(Attribute attribute) {
        return attribute.getName().equals(SUBJECTS.get(0))
                ? attribute.getValue()
                : Base64.getEncoder().encodeToString(attribute.getValueByteArray());
    }

    /** The groups that list the entry as a member, and those of its memberOf that lie below the base for groups. */
    private Set<String> groups(LDAPConnection connection, SearchResultEntry entry) throws LDAPException {
        Set<String> groups = new LinkedHashSet<>();
        Filter membership = Filter.createORFilter(
                Filter.createEqualityFilter("member", entry.getDN()),
                Filter.createEqualityFilter("uniqueMember", entry.getDN()));
        for (SearchResultEntry group : connection
                .search(settings.groups(), SearchScope.SUB, membership, "cn")
                .getSearchEntries()) {
            groups.add(group.getAttributeValue("cn"));
        }
        String[] named = entry.getAttributeValues(MEMBER_OF);
        for (String group : named == null ? new String[0] : named) {
            DN dn = new DN(group);
            if (dn.isDescendantOf(settings.groups(), false)) {
                groups.add(dn.getRDN().getAttributeValues()[0]);
            }
        }
        return groups;
    }
}
