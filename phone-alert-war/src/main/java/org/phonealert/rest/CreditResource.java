package org.phonealert.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phonealert.alerting.credit.CreditBalance;
import org.phonealert.alerting.credit.CreditEntry;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.settings.Settings;
import org.phonealert.base.settings.Subscription;
import org.phonealert.office.overview.Overview;
import org.phonealert.security.ApiCaller;

/** The message credits and their ledger. */
@Path("/credits")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CreditResource {
    private static final int MOST = 1000;

    @Inject
    private ApiCaller caller;

    @Inject
    private Credits credits;

    @Inject
    private Overview overview;

    @Inject
    private Settings settings;

    @GET
    public Balance balance() {
        caller.requireAdministrator();
        CreditBalance balance = overview.credits();
        return new Balance(settings.plan(), balance.balance(), balance.reserved(), balance.available());
    }

    /** The entries, newest first; {@code before} is the last one of the page before. */
    @GET
    @Path("entries")
    public Entries entries(
            @QueryParam("before") @Nullable Long before, @QueryParam("limit") @DefaultValue("100") int limit) {
        caller.requireAdministrator();
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", RefusalReason.NOT_BETWEEN, 1, MOST);
        }
        return new Entries(credits.entries(before == null ? Long.MAX_VALUE : before, limit).stream()
                .map(Entry::of)
                .toList());
    }

    @POST
    @Path("top-ups")
    public Response topUp(TopUp topUp) {
        caller.requireAdministrator();
        if (topUp.credits() == null) {
            throw new InvalidInputException("credits", RefusalReason.MISSING);
        }
        CreditEntry entry = credits.topUp(topUp.credits(), topUp.reference());
        return Response.status(Status.CREATED).entity(Entry.of(entry)).build();
    }

    /** What the account holds. */
    public record Balance(Subscription plan, int balance, int reserved, int available) {}

    /** A page of the ledger. */
    public record Entries(List<Entry> entries) {}

    /** A purchase of credits. */
    public record TopUp(@Nullable Integer credits, @Nullable String reference) {}

    /** One entry of the ledger. */
    public record Entry(
            long id,
            Instant at,
            CreditEntry.Kind kind,
            int credits,
            int balance,
            @Nullable Long notificationId,
            @Nullable String reference) {
        static Entry of(CreditEntry entry) {
            return new Entry(
                    entry.id(),
                    entry.happenedAt(),
                    entry.kind(),
                    entry.credits(),
                    entry.balance(),
                    entry.notificationId().orElse(null),
                    entry.reference().orElse(null));
        }
    }
}
