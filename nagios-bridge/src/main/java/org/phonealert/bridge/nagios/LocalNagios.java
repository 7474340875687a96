package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Set;
import org.phonealert.link.LinkType;
import org.phonealert.link.Reply;
import org.phonealert.link.SourceException;
import org.phonealert.link.SourceLink;
import org.phonealert.link.SourceProtocol;
import org.phonealert.link.SourceState;

/** A Nagios on this machine: told by its pipe, asked by its status file. */
@ApplicationScoped
public class LocalNagios implements SourceProtocol {
    @Override
    public Set<LinkType> links() {
        return Set.of(LinkType.NAGIOS_LOCAL);
    }

    @Override
    public Outcome tell(SourceLink link, Reply reply) throws SourceException {
        return new ConfirmedReply(files(link), reply).tell();
    }

    @Override
    public SourceState ask(SourceLink link) throws SourceException {
        return files(link).state();
    }

    private static NagiosFiles files(SourceLink link) throws SourceException {
        return new NagiosFiles(Path.of(link.address().orElseThrow()));
    }
}
