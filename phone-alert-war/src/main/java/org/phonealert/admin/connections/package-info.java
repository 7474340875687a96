/**
 * The pages of what Phone Alert is connected to: alert sources, their write-back, the phone integration.
 */
@NullMarked
package org.phonealert.admin.connections;

import org.jspecify.annotations.NullMarked;
