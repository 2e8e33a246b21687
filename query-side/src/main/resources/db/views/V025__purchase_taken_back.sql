-- What refunds and disputes take of the payment that counts; summed up from purchase_reversal.
alter table purchase
    add column payment_id varchar(190) collate utf8mb4_bin null,
    add column refunded_minor bigint not null default 0,
    add column disputed_minor bigint not null default 0;
