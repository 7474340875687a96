-- How the voice says words, by language. A word is kept in lower case: case makes no difference to an ear.
create table pronunciations (
    id bigint primary key,
    language varchar(2) not null,
    word varchar(100) not null,
    spoken varchar(200) not null,
    constraint one_pronunciation_per_word unique (language, word)
);
