-- What the Secretariat answers to a question; written once.
create table reply (
    question   bigint      not null primary key references response (id),
    words      ${text}     not null,
    written_by varchar(64) not null,
    written_at timestamp with time zone not null
);
