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

/** How the voice says words. A change applies to calls that begin after it. */
@Stateless
public class Pronunciations {
    /** A limit, as all words of a language are read for each answered call. */
    private static final int MOST = 1000;

    @PersistenceContext
    private EntityManager entities;

    /** The dictionary for calls in this language. */
    public Dictionary in(Language language) {
        return new Dictionary(of(language));
    }

    /** The words of a language, in alphabetical order. */
    @AllowedFor(Role.VIEWER)
    public List<Pronunciation> all(Language language) {
        return of(language);
    }

    /** Defines how a word is spoken. */
    @AllowedFor(Role.EDITOR)
    public Pronunciation define(Language language, String word, String spoken) {
        Pronunciation wanted = new Pronunciation(language, word, spoken);
        Optional<Pronunciation> known = find(language, word);
        if (known.isEmpty() && of(language).size() >= MOST) {
            throw new InvalidInputException("word", RefusalReason.TOO_MANY_PRONUNCIATIONS, MOST);
        }
        known.ifPresentOrElse(one -> one.speakLike(wanted), () -> entities.persist(wanted));
        return wanted;
    }

    /** Replaces all words of a language. */
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
                known.speakLike(like);
            }
        });
        added.values().forEach(entities::persist);
    }

    /** Removes the word, if it is defined. */
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
