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
 * The enterprise's directory: finds somebody's entry, tries the password by binding as it, and reads the groups. Names are
 * compared by the directory; what people type never becomes part of a filter's text.
 */
class LdapDirectory {
    private static final System.Logger LOG = System.getLogger(LdapDirectory.class.getName());

    /** What an entry is known by for good: RFC 4530, and Active LdapDirectory's own. */
    private static final List<String> SUBJECTS = List.of("entryUUID", "objectGUID");

    private static final String MEMBER_OF = "memberOf";

    private final LdapSettings settings;

    LdapDirectory(LdapSettings settings) {
        this.settings = settings;
    }

    /**
     * Who it is.
     *
     * @return nothing if nobody, or more than one, has this name, or the password is not theirs
     * @throws LoginRefusedException if the directory gives no answer that can be used
     */
    Optional<EnterprisePerson> logIn(String name, String password) {
        // a directory takes a bind without a password for one as nobody, and says yes (RFC 4513, 5.1.2)
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try (LDAPConnection connection = LdapConnections.open(settings)) {
            Optional<SearchResultEntry> entry = find(connection, name);
            if (entry.isEmpty() || !isTheirs(connection, entry.get(), password)) {
                return Optional.empty();
            }
            LdapConnections.becomeReader(connection, settings);
            return Optional.of(person(connection, entry.get()));
        } catch (LDAPException failed) {
            LOG.log(WARNING, "The directory " + settings + " cannot be asked who somebody is", failed);
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
            LOG.log(WARNING, "The directory {0} has more than one entry of one name: none is let in", settings);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isTheirs(LDAPConnection connection, SearchResultEntry entry, String password)
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

    /** Those that name the entry as a member, and those that the entry names, if they are where groups count. */
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
