package org.phonealert.alerting.speech;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.words.Language;
import org.phonealert.people.account.AllowedFor;
import org.phonealert.people.account.Role;

/** How the voice says words. A call that begins after a change says them the new way. */
@Stateless
public class Pronunciations {
    /** All of a language are read for each call that is answered. */
    private static final int MOST = 1000;

    @PersistenceContext
    private EntityManager entities;

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
    public Pronunciation define(Language language, String word, String spoken) {
        Pronunciation wanted = new Pronunciation(language, word, spoken);
        Optional<Pronunciation> known = find(language, word);
        if (known.isEmpty() && of(language).size() >= MOST) {
            throw new InvalidInputException("word", RefusalReason.TOO_MANY_PRONUNCIATIONS, MOST);
        }
        known.ifPresentOrElse(one -> one.becomeLike(wanted), () -> entities.persist(wanted));
        return wanted;
    }

    /** From now on these words of a language are said so, and all others as they are written. */
    @AllowedFor(Role.EDITOR)
    public void replaceAll(Language language, List<Pronunciation> wanted) {
        if (wanted.size() > MOST) {
            throw new InvalidInputException("", RefusalReason.TOO_MANY_PRONUNCIATIONS, MOST);
        }
        Map<String, Pronunciation> added = new LinkedHashMap<>();
        wanted.forEach(one -> added.put(one.word(), one));
        of(language).forEach(known -> {
            Pronunciation like = added.remove(known.word());
            if (like == null) {
                entities.remove(known);
            } else {
                known.becomeLike(like);
            }
        });
        added.values().forEach(entities::persist);
    }

    /** From now on a word is said as it is written; if it was so before, nothing changes. */
    @AllowedFor(Role.EDITOR)
    public void remove(Language language, String word) {
        find(language, word).ifPresent(entities::remove);
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
