-- The history is read newest first, from any point on, whole or of one state or one monitor: three indexes give each of
-- these in its order, so that a page costs the same among a thousand alerts and among a million.
--
-- What they cost those who write, at most a thousand alerts a second: alerts_time only grows at its end, where the page
-- is always in memory. alerts_state takes the place of an index on the state alone, which was moved from state to state
-- as often. alerts_monitor is one more entry for each alert, on the last page of its monitor. None of their columns but
-- the state ever changes, so a repeated error still touches no index at all.
create index alerts_time on alerts (triggered_at, id);
drop index alerts_state;
create index alerts_state on alerts (state, triggered_at, id);
create index alerts_monitor on alerts (monitor_id, triggered_at, id);
