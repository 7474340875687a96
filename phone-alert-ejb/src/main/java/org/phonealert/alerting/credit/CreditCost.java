package org.phonealert.alerting.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.base.Channel;

/** What one message over a channel costs, to numbers that begin with the prefix. */
@Entity
@Table(name = "credit_costs")
@IdClass(CreditCost.Key.class)
class CreditCost {
    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Id
    private String prefix;

    private int credits;

    @SuppressWarnings("NullAway.Init")
    protected CreditCost() {}

    String prefix() {
        return prefix;
    }

    int credits() {
        return credits;
    }

    Cost cost() {
        return new Cost(channel, prefix, credits);
    }

    /** Channel and prefix together. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Nullable
        private Channel channel;

        @Nullable
        private String prefix;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && channel == key.channel && Objects.equals(prefix, key.prefix);
        }

        @Override
        public int hashCode() {
            return Objects.hash(channel, prefix);
        }
    }
}
