@NullMarked
package org.phonealert.alerting.alert;

import org.jspecify.annotations.NullMarked;
