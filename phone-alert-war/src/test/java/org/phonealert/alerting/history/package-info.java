@NullMarked
package org.phonealert.alerting.history;

import org.jspecify.annotations.NullMarked;
