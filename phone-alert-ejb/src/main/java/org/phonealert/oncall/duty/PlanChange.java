package org.phonealert.oncall.duty;

import java.util.List;
import org.phonealert.oncall.shift.Difference;
import org.phonealert.oncall.shift.Span;

/**
 * What another plan of a schedule would change.
 *
 * @param differences the times at which other operators would be on duty, in order
 * @param gaps the times at which nobody would be on duty any more; all such times for a new schedule
 */
public record PlanChange(List<Difference> differences, List<Span> gaps) {}
