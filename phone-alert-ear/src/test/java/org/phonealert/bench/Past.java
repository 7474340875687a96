package org.phonealert.bench;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.phonealert.rig.Visitor;

/** How long a logged-in user waits for the page of the history when many alerts are stored. */
final class Past implements Part {
    private static final int TIMES = 20;
    private static final int WARM_UP = 40;
    private static final double MILLION = 1e6;

    @Override
    public void measure(Site site, Figures figures) {
        long count = most();
        site.stored().growTo(count);
        figures.comment("%d alerts are stored".formatted(count));
        Visitor visitor =
                new Visitor(URI.create("http://127.0.0.1:" + site.server().port()));
        visitor.logIn(Visitor.ADMINISTRATOR, Server.ADMIN_PASSWORD);
        Map<String, String> pages = pages(site, count);
        for (int i = 0; i < WARM_UP; i++) {
            pages.values().forEach(page -> ask(visitor, page));
        }
        pages.forEach((name, page) -> Spread.of(
                        DoubleStream.generate(() -> ask(visitor, page)).limit(TIMES))
                .report("history_%s_%d".formatted(name, count), figures));
    }

    private static Map<String, String> pages(Site site, long count) {
        long old = site.database().number("select id from alerts order by triggered_at limit 1 offset " + count / 10);
        String day = site.database()
                .rows("select cast(triggered_at as date) from alerts where id = " + old)
                .get(0)
                .get(0);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first_page", "history.xhtml");
        pages.put("page_far_back", "history.xhtml?before=" + old);
        pages.put("one_day_far_back", "history.xhtml?from=%s&to=%s".formatted(day, day));
        pages.put("one_state", "history.xhtml?state=ACKNOWLEDGED");
        pages.put("one_monitor", "history.xhtml?monitor=" + Enterprise.TAKEN);
        pages.put("filtered_found", "history.xhtml?severity=CRITICAL&taker=operator");
        pages.put("filtered_in_vain", "history.xhtml?severity=INFO&taker=nobody");
        pages.put("search_found", "history.xhtml?q=" + Enterprise.TAKEN);
        pages.put("search_in_vain", "history.xhtml?q=this+nobody+ever+said");
        pages.put("search_in_vain_far_back", "history.xhtml?q=this+nobody+ever+said&before=" + old);
        return pages;
    }

    private static double ask(Visitor visitor, String page) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = visitor.open(page);
        double took = (System.nanoTime() - begun) / MILLION;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + ": " + answer.statusCode());
        }
        return took;
    }

    private static long most() {
        return Arrays.stream(System.getProperty("bench.stored", "1000000").split(","))
                .mapToLong(Long::parseLong)
                .max()
                .orElseThrow();
    }
}
