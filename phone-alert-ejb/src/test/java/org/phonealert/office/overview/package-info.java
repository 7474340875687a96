@NullMarked
package org.phonealert.office.overview;

import org.jspecify.annotations.NullMarked;
