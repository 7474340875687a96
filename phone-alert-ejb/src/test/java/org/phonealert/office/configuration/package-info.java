@NullMarked
package org.phonealert.office.configuration;

import org.jspecify.annotations.NullMarked;
