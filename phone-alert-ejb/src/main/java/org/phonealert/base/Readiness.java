package org.phonealert.base;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether this node can do its work: for load balancers and for those who watch the watchman. */
@Stateless
public class Readiness {
    @PersistenceContext
    private EntityManager entities;

    /** Asks the database; throws what it throws. */
    public void check() {
        entities.createNativeQuery("select count(*) from credit_account").getSingleResult();
    }
}
