package org.phonealert.bridge.zabbix;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;

/** The API of a Zabbix: one address for all. */
public interface JsonRpc extends Closeable {
    /**
     * Calls a method.
     *
     * @param call as bytes, so that no server's own JSON puts it into quotes
     */
    @POST
    @Consumes("application/json-rpc")
    @Produces("application/json")
    Response call(byte[] call);
}
