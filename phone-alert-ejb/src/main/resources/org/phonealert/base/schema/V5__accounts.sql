-- People who log in, each with a role. The one administrator of before keeps name and password.
alter table administrators rename to accounts;
alter table accounts add column role varchar(20) default 'ADMINISTRATOR' not null
    check (role in ('VIEWER', 'OPERATOR', 'EDITOR', 'ADMINISTRATOR'));
alter table accounts alter column role drop default;
-- wrong passwords in a row, and until when the account rests because of them
alter table accounts add column failures integer default 0 not null;
alter table accounts add column rests_until timestamp with time zone;
-- the operator who somebody is, if any: acknowledges by that name, and sees what is theirs
alter table accounts add column operator_id bigint references operators;
