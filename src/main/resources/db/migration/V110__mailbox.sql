-- The participations whose letters a mail says it answers, one a line.
alter table correspondence add column answers varchar(2000);
-- Handed on with it, kept apart, or the message as it came.
alter table correspondence_document add column role varchar(20) default 'ENCLOSED' not null;

-- Every mail that was taken from the mailbox, once, whatever copies of it lie there.
create table mail_taken (
    fingerprint    varchar(64) primary key,
    message_id     varchar(300),
    correspondence bigint not null references correspondence (id),
    taken_at       timestamp with time zone not null
);
create index mail_taken_correspondence on mail_taken (correspondence);

-- Where in the mailbox it lay, so that it need not be fetched again (RFC 3501, 2.3.1.1).
create table mail_place (
    mailbox      varchar(250) not null,
    uid_validity bigint       not null,
    uid          bigint       not null,
    fingerprint  varchar(64)  not null references mail_taken (fingerprint),
    primary key (mailbox, uid_validity, uid)
);
create index mail_place_fingerprint on mail_place (fingerprint);
