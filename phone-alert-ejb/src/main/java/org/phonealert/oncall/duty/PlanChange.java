package org.phonealert.oncall.duty;

import java.util.List;
import org.phonealert.oncall.shift.Difference;
import org.phonealert.oncall.shift.Span;

/**
 * What another plan of a schedule would change.
 *
 * @param differences when others would be on duty, in order
 * @param gaps when nobody would be, though somebody is by the plan so far, or there is none so far
 */
public record PlanChange(List<Difference> differences, List<Span> gaps) {}
