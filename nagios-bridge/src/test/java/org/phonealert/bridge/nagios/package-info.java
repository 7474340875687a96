@NullMarked
package org.phonealert.bridge.nagios;

import org.jspecify.annotations.NullMarked;
