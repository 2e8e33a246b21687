-- The rows were made by a program that did not know these columns: the group fills them again from the first event.
truncate table purchase;
truncate table purchase_reversal;
truncate table purchase_parked;
delete from token_entry where processor_name = 'projection.payments';
delete from view_position where group_name = 'projection.payments';
delete from parked_event where group_name = 'projection.payments';

-- Whether a warning of fraud keeps the credits frozen until somebody has looked at it.
alter table purchase
    add column suspected boolean not null;

-- Which parking of its purchase it is, and who has dealt with it, when and why.
alter table purchase_parked
    add column parked_number int not null,
    add column resolved_reason varchar(64) collate utf8mb4_bin null,
    add column resolved_by varchar(64) collate utf8mb4_bin null,
    add column resolved_at_micros bigint null;
create unique index purchase_parked_number on purchase_parked (purchase_id, parked_number);
create index purchase_parked_open on purchase_parked (resolved_at_micros, position);
