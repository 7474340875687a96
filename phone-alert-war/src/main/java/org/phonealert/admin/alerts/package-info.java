/**
 * The pages under the menu entries Now and History: the open alerts, one alert, the history.
 */
@NullMarked
package org.phonealert.admin.alerts;

import org.jspecify.annotations.NullMarked;
