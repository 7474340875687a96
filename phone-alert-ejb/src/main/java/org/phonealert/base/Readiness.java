package org.phonealert.base;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether this node can work: for load balancers and for the monitoring of Phone Alert itself. */
@Stateless
public class Readiness {
    @PersistenceContext
    private EntityManager entities;

    /** Queries the database, and fails if it does not answer. */
    public void check() {
        entities.createNativeQuery("select count(*) from credit_account").getSingleResult();
    }
}
