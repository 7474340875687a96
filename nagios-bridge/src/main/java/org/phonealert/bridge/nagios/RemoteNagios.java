package org.phonealert.bridge.nagios;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.phonealert.link.LinkType;
import org.phonealert.link.Reply;
import org.phonealert.link.SourceException;
import org.phonealert.link.SourceLink;
import org.phonealert.link.SourceProtocol;
import org.phonealert.link.SourceState;

/** A Nagios on another machine, by its CGIs: cmd.cgi and statusjson.cgi behind HTTP's basic authentication. */
@ApplicationScoped
public class RemoteNagios implements SourceProtocol {
    @Override
    public Set<LinkType> links() {
        return Set.of(LinkType.NAGIOS_CGI);
    }

    @Override
    public Outcome tell(SourceLink link, Reply reply) throws SourceException {
        return new ConfirmedReply(new NagiosCgis(link), reply).tell();
    }

    @Override
    public SourceState ask(SourceLink link) throws SourceException {
        return new NagiosCgis(link).state();
    }
}
