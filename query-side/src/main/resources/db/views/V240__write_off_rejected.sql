-- Who turned down to give up the debt of a lot, and why.
alter table credit_lot
    add column write_off_rejected_by varchar(64) collate utf8mb4_bin null,
    add column write_off_rejected_at_micros bigint null,
    add column write_off_rejected_for varchar(64) collate utf8mb4_bin null;
