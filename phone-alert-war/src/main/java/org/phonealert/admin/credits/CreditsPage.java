package org.phonealert.admin.credits;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phonealert.admin.Forms;
import org.phonealert.admin.Look;
import org.phonealert.admin.operators.Country;
import org.phonealert.alerting.credit.Cost;
import org.phonealert.alerting.credit.CreditBalance;
import org.phonealert.alerting.credit.CreditUsage;
import org.phonealert.alerting.credit.Credits;
import org.phonealert.base.InvalidInputException;
import org.phonealert.base.RefusalReason;
import org.phonealert.base.settings.Settings;
import org.phonealert.office.overview.LedgerLine;
import org.phonealert.office.overview.OperatorCost;
import org.phonealert.office.overview.Overview;
import org.phonealert.office.overview.Spending;
import org.phonealert.people.operator.PhoneNumber;

/** The page Credits: balance, usage, ledger and costs. Days and months are in the server's time zone. */
@Named
@RequestScoped
public class CreditsPage {
    private static final int PAGE = 50;
    private static final int DAYS = 30;
    private static final int MONTHS = 12;
    private static final int MOST_OPERATORS = 20;

    @Inject
    private Credits credits;

    @Inject
    private Overview overview;

    @Inject
    private CreditUsage usage;

    @Inject
    private Spending spending;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Look look;

    private Figures figures = Figures.NONE;

    @Nullable
    private List<LedgerLine> ledger;

    @Nullable
    private Long before;

    @Nullable
    private Integer bought;

    @Nullable
    private String reference;

    @PostConstruct
    void read() {
        ZoneId zone = ZoneId.systemDefault();
        Locale locale = look.getLocale();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<UsagePeriod> days = UsagePeriod.days(DAYS, today, zone, locale);
        List<OperatorCost> shares = spending.perOperator(days.get(0).begin(), MOST_OPERATORS);
        figures = new Figures(
                overview.credits(),
                Chart.of(days, usage::between),
                Chart.of(UsagePeriod.months(MONTHS, today, zone, locale), usage::between),
                Chart.of(
                        shares.stream().map(OperatorCost::operator).toList(),
                        shares.stream().map(OperatorCost::credits).toList()),
                credits.costs().stream().map(cost -> price(cost, locale)).toList());
    }

    private static Price price(Cost cost, Locale locale) {
        if (cost.prefix().isEmpty()) {
            return new Price(cost, "", "");
        }
        // of the countries that share a calling code the first is the best known
        Country country = new Country(
                PhoneNumber.regionsOf(Integer.parseInt(cost.prefix())).get(0));
        return new Price(cost, country.flag(), country.name(locale));
    }

    public void topUp() {
        Forms.submit("f", "credits.xhtml", () -> {
            if (bought == null) {
                throw new InvalidInputException("credits", RefusalReason.MISSING);
            }
            Objects.requireNonNull(credits.topUp(bought, reference));
        });
    }

    public Figures getFigures() {
        return figures;
    }

    public String getPlan() {
        return settings.plan().name();
    }

    public List<LedgerLine> getLedger() {
        if (ledger == null) {
            ledger = spending.ledger(before == null ? Long.MAX_VALUE : before, PAGE);
        }
        return ledger;
    }

    /** The entry that the next page starts from; null on the last page. */
    @Nullable
    public Long getOlder() {
        List<LedgerLine> shown = getLedger();
        return shown.size() < PAGE
                ? null
                : Long.valueOf(shown.get(PAGE - 1).entry().id());
    }

    @Nullable
    public Long getBefore() {
        return before;
    }

    public void setBefore(@Nullable Long before) {
        this.before = before;
    }

    @Nullable
    public Integer getBought() {
        return bought;
    }

    public void setBought(@Nullable Integer bought) {
        this.bought = bought;
    }

    @Nullable
    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }

    /** The figures of the page. */
    public record Figures(CreditBalance balance, Chart days, Chart months, Chart operators, List<Price> prices) {
        private static final Chart EMPTY = new Chart(List.of());
        private static final Figures NONE = new Figures(new CreditBalance(0, 0), EMPTY, EMPTY, EMPTY, List.of());
    }

    /** The cost of a message to a country, or to all other countries if none is named. */
    public record Price(Cost cost, String flag, String country) {}
}
