#!/bin/sh
# Installs Phone Alert on a running Payara Server 6 with PostgreSQL; run it again to update the EAR.
#
#   install.sh phone-alert.ear postgresql-42.x.jar
#
# The *server* reads the settings of phone-alert.env from its environment when it starts: no secret is written
# into the domain. ASADMIN names the asadmin to use and may contain its options (--port, --passwordfile).
set -eu

if [ $# -ne 2 ]; then
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
ear=$1
driver=$2
pool=phone-alert
# shellcheck disable=SC2086 # several words on purpose
asadmin() { ${ASADMIN:-asadmin} "$@"; }

asadmin list-libraries | grep -q "^$(basename "$driver")" || asadmin add-library "$driver"

if ! asadmin list-jdbc-connection-pools | grep -qx "$pool"; then
    asadmin add-resources "$(dirname "$0")/phone-alert-resources.xml"
fi
asadmin ping-connection-pool "$pool"
asadmin set "resources.jdbc-resource.jdbc/__default.pool-name=$pool"
# sends rows that are written together in one batch
asadmin create-system-properties eclipselink.jdbc.batch-writing=JDBC

# browsers do not send the session cookie with requests from other sites
for listener in http-listener-1 http-listener-2; do
    http=configs.config.server-config.network-config.protocols.protocol.$listener.http
    asadmin set "$http.cookie-same-site-enabled=true" "$http.cookie-same-site-value=Lax"
done

asadmin deploy --force=true --name=phone-alert "$ear"
