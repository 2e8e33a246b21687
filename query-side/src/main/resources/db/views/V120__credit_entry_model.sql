alter table credit_entry
    add column model varchar(255) collate utf8mb4_bin null;

-- From which position to which a hold was open.
alter table credit_hold
    add column held_position bigint not null,
    add column ended_position bigint null;

-- The rows were made by a program that did not know these columns: the group fills them again from the first event.
truncate table credit_account;
truncate table credit_lot;
truncate table credit_hold;
truncate table credit_entry;
truncate table credit_adjustment;
delete from token_entry where processor_name = 'projection.credits';
delete from view_position where group_name = 'projection.credits';
delete from parked_event where group_name = 'projection.credits';
