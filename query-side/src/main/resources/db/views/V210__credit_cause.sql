-- What was paid for a lot, what its purchase said last of what it takes back and which of it a movement followed, and
-- who asked for its debt to be given up.
alter table credit_lot
    add column paid_minor bigint not null,
    add column currency varchar(8) collate utf8mb4_bin null,
    add column claim_cause varchar(64) collate utf8mb4_bin null,
    add column claim_version bigint null,
    add column write_off_by varchar(64) collate utf8mb4_bin null,
    add column write_off_at_micros bigint null;

alter table credit_entry
    add column cause varchar(64) collate utf8mb4_bin null,
    add column claim_version bigint null;

-- The rows were made by a program that did not know these columns: the group fills them again from the first event.
truncate table credit_account;
truncate table credit_lot;
truncate table credit_hold;
truncate table credit_entry;
truncate table credit_adjustment;
delete from token_entry where processor_name = 'projection.credits';
delete from view_position where group_name = 'projection.credits';
delete from parked_event where group_name = 'projection.credits';
