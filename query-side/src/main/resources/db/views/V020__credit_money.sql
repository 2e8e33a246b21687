alter table credit_account
    add column frozen_micros bigint not null,
    add column debt_micros bigint not null,
    add column day_cap_micros bigint null,
    add column month_cap_micros bigint null,
    add column low_balance_micros bigint null,
    add column time_zone varchar(64) collate utf8mb4_bin null,
    add column limits_set_at_micros bigint null;

alter table credit_lot
    add column spent_micros bigint not null,
    add column expired_micros bigint not null,
    add column revoked_micros bigint not null,
    add column repaid_micros bigint not null,
    add column adjusted_micros bigint not null,
    add column frozen_micros bigint not null,
    add column debt_micros bigint not null;

-- Finance looks for the few lots that owe something.
create index credit_lot_debt on credit_lot (debt_micros);

alter table credit_entry
    modify column type varchar(32) collate utf8mb4_bin not null,
    add column facts varchar(4000) collate utf8mb4_bin null;

-- What was spent since a time, and the warnings of an account.
create index credit_entry_account_type on credit_entry (account_id, type, at_micros);

-- The rows were made by a program that did not know these columns: the group fills them again from the first event.
truncate table credit_account;
truncate table credit_lot;
truncate table credit_hold;
truncate table credit_entry;
delete from token_entry where processor_name = 'projection.credits';
delete from view_position where group_name = 'projection.credits';
delete from parked_event where group_name = 'projection.credits';
