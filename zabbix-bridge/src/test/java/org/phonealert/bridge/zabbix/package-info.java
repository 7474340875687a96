@NullMarked
package org.phonealert.bridge.zabbix;

import org.jspecify.annotations.NullMarked;
