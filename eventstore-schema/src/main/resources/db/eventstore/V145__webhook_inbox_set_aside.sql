-- Who set a notice aside that fits nothing, when and why: state `set-aside`. What counts is the event in the log; this
-- is what the inbox shows of it.
alter table webhook_inbox
    add column set_aside_by varchar(64) character set utf8mb4 collate utf8mb4_bin null,
    add column set_aside_for varchar(64) character set utf8mb4 collate utf8mb4_bin null,
    add column set_aside_at bigint null;
