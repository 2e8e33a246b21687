-- The provider's id of the refund, dispute or warning that a purchase told last, and that a movement followed. Events
-- that tell it are not older than this.
alter table credit_lot
    add column claim_cause_id varchar(255) collate utf8mb4_bin null;

alter table credit_entry
    add column cause_id varchar(255) collate utf8mb4_bin null;
