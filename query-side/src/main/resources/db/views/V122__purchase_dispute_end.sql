alter table purchase_reversal
    add column status varchar(16) collate utf8mb4_bin not null;

-- How disputes ended: the money is gone for good, or stays.
alter table purchase
    add column lost_minor bigint not null,
    add column won_minor bigint not null;

-- The rows were made by a program that did not know these columns: the group fills them again from the first event.
truncate table purchase;
truncate table purchase_reversal;
delete from token_entry where processor_name = 'projection.payments';
delete from view_position where group_name = 'projection.payments';
delete from parked_event where group_name = 'projection.payments';
