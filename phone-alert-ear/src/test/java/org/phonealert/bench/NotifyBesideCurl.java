package org.phonealert.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.phonealert.demo.NagiosKit;
import org.phonealert.demo.Scenario;
import org.phonealert.rig.PhoneAlert;

/** How long Nagios waits for {@code phone-alert-notify}, compared with a script that only calls curl. */
final class NotifyBesideCurl implements Part {
    private static final int COMMANDS = 50;

    @Override
    public void measure(Site site, Figures figures) {
        PhoneAlert admin = site.server().admin();
        NagiosKit kit =
                NagiosKit.install(admin, Enterprise.NAGIOS_KEY, site.folder().resolve("nagios"));
        String url = admin.url() + "/nagios-bridge/notifications";
        List<Double> notify = new ArrayList<>();
        List<Double> curl = new ArrayList<>();
        IntStream.range(0, COMMANDS).forEach(i -> {
            notify.add(kit.notify(Scenario.problem("kit" + i)).toNanos() / 1e6);
            curl.add(kit.run(justCurl(url, i)).toNanos() / 1e6);
        });
        double notifyMillis = median(notify);
        double curlMillis = median(curl);
        figures.report("notify_ms", notifyMillis);
        figures.report("curl_ms", curlMillis);
        figures.report("notify_to_curl_ratio", notifyMillis / curlMillis);
    }

    private static double median(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue)).percentile(50);
    }

    /** The script without the kit: it waits for curl and loses what curl cannot deliver. */
    private static List<String> justCurl(String url, int i) {
        List<String> fields = new ArrayList<>();
        Scenario.problem("curl" + i)
                .forEach((name, value) ->
                        fields.add("--data-urlencode '" + name + "=" + value.replace("'", "'\\''") + "'"));
        String script = "curl -s -o /dev/null -H 'Authorization: Bearer " + Enterprise.NAGIOS_KEY + "' "
                + String.join(" ", fields) + " --data-urlencode EVENTID=curl" + i + " " + url;
        return List.of("sh", "-c", script);
    }
}
