package org.phonealert.speech;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.phonealert.Changed;
import org.phonealert.InvalidInputException;
import org.phonealert.Language;
import org.phonealert.account.AllowedFor;
import org.phonealert.account.Role;

/** How the voice says words. A call that begins after a change says them the new way. */
@Stateless
public class Pronunciations {
    /** All of a language are read for each call that is answered. */
    private static final int MOST = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<Changed> changes;

    /** What a call of this language goes by. */
    public Dictionary in(Language language) {
        return new Dictionary(of(language));
    }

    /** The words of a language, in their order. */
    @AllowedFor(Role.VIEWER)
    public List<Pronunciation> all(Language language) {
        return of(language);
    }

    /** From now on a word is said so. */
    @AllowedFor(Role.EDITOR)
    public void define(Language language, String word, String spoken) {
        Pronunciation wanted = new Pronunciation(language, word, spoken);
        Optional<Pronunciation> before = find(language, word);
        if (before.isEmpty() && of(language).size() >= MOST) {
            throw new InvalidInputException("word", "there are %d words already: remove one first", MOST);
        }
        Optional<String> spokenBefore = before.map(Pronunciation::spoken);
        before.ifPresentOrElse(one -> one.becomeLike(wanted), () -> entities.persist(wanted));
        tell(wanted, spokenBefore, Optional.of(wanted.spoken()));
    }

    /** From now on a word is said as it is written; if it was so before, nothing changes. */
    @AllowedFor(Role.EDITOR)
    public void remove(Language language, String word) {
        find(language, word).ifPresent(one -> {
            entities.remove(one);
            tell(one, Optional.of(one.spoken()), Optional.empty());
        });
    }

    private void tell(Pronunciation about, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changes.fire(new Changed(
                    "pronunciations/" + about.language().tag() + "/" + about.word(),
                    before.orElse(null),
                    after.orElse(null)));
        }
    }

    private List<Pronunciation> of(Language language) {
        return entities.createQuery(
                        "select p from Pronunciation p where p.language = :language order by p.word",
                        Pronunciation.class)
                .setParameter("language", language)
                .getResultList();
    }

    private Optional<Pronunciation> find(Language language, String word) {
        return entities.createQuery(
                        "select p from Pronunciation p where p.language = :language and p.word = :word",
                        Pronunciation.class)
                .setParameter("language", language)
                .setParameter("word", Pronunciation.key(word))
                .getResultStream()
                .findFirst();
    }
}
