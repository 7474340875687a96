-- Who checks somebody's password: we, the enterprise's directory (LDAP), or its OpenID provider. Only we keep a password;
-- whoever comes from elsewhere is known again by a number of theirs (an LDAP entry's, a provider's subject).
alter table accounts add column origin varchar(10) default 'LOCAL' not null check (origin in ('LOCAL', 'LDAP', 'OPENID'));
alter table accounts alter column origin drop default;
alter table accounts add column subject varchar(255);
alter table accounts alter column password_hash drop not null;
alter table accounts add constraint accounts_password check ((origin = 'LOCAL') = (password_hash is not null));
