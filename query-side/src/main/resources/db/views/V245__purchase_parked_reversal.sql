-- Which refund or dispute in another currency it is. Null where it is a payment, and in those told before it was noted.
alter table purchase_parked
    add column reversal_id varchar(190) collate utf8mb4_bin null;
