@NullMarked
package org.phonealert.alerting.source;

import org.jspecify.annotations.NullMarked;
