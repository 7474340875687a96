package org.phonealert.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How many events are accepted in a second, each opening a new alert and answered after its commit; compared with the
 * database alone and with an Alertmanager.
 */
final class Ingest implements Part {
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 120));
    private static final Duration TIME = Duration.ofSeconds(8);
    private static final Duration OTHERS_TIME = Duration.ofSeconds(6);
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    private final Events events = new Events(Enterprise.RESTING);

    @Override
    public void measure(Site site, Figures figures) {
        Optional<PgBench> pgbench = PgBench.find(site, Originals.resting(site), figures);
        Clients.run(8, WARM_UP, site.events(), events::next);
        Optional<Alertmanager> alertmanager = Alertmanager.start(site.folder(), figures);
        try {
            for (int clients : CLIENTS) {
                double own = measure("ingest_%d_clients".formatted(clients), clients, site, figures);
                pgbench.ifPresent(program -> compare(program, clients, own, site, figures));
                alertmanager.ifPresent(program -> compare(program, clients, own, figures));
            }
        } finally {
            alertmanager.ifPresent(Alertmanager::close);
        }
    }

    /** Reports the rate under this name and the cost of one event. Returns the rate. */
    double measure(String name, int clients, Site site, Figures figures) {
        site.database().run("checkpoint");
        Cpu before = Cpu.now(site.server(), site.database());
        long commits = commits(site);
        Clients.Load load = Clients.run(clients, TIME, site.events(), events::next);
        Cpu used = Cpu.now(site.server(), site.database()).since(before);
        figures.report(name + "_per_s", load.perSecond());
        if (load.refused() > 0) {
            figures.report(name + "_refused", load.refused() + ", such as " + load.refusal());
        }
        figures.report(name + "_server_ms_cpu_per_event", used.server() * 1000 / load.answers());
        figures.report(name + "_database_ms_cpu_per_event", used.database() * 1000 / load.answers());
        figures.report(name + "_commits_per_event", (commits(site) - commits) / (double) load.answers());
        figures.report(name + "_measuring_cores", load.cores());
        return load.perSecond();
    }

    private static void compare(PgBench pgbench, int clients, double own, Site site, Figures figures) {
        site.database().run("checkpoint");
        double rate = pgbench.perSecond(clients, OTHERS_TIME);
        figures.report("pgbench_%d_clients_per_s".formatted(clients), rate);
        figures.report("ingest_%d_to_pgbench_ratio".formatted(clients), own / rate);
        if (clients == 8) {
            figures.report(
                    "pgbench_%d_clients_pipelined_per_s".formatted(clients),
                    pgbench.perSecondPipelined(clients, OTHERS_TIME));
        }
    }

    private void compare(Alertmanager alertmanager, int clients, double own, Figures figures) {
        double rate = Clients.run(clients, OTHERS_TIME, alertmanager.alerts(), events::nextForAlertmanager)
                .perSecond();
        figures.report("alertmanager_%d_clients_per_s".formatted(clients), rate);
        figures.report("ingest_%d_to_alertmanager_ratio".formatted(clients), own / rate);
    }

    private static long commits(Site site) {
        return site.database().number("select xact_commit from pg_stat_database where datname = current_database()");
    }
}
