-- Which purchase a payment at the provider belongs to: disputes know only the payment. Written by the process of
-- purchases in the transaction of its position; put back when that process is replayed. Times are milliseconds since
-- 1970.
create table purchase_of_payment (
    payment_id varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
    purchase_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    noted_at bigint not null,
    primary key (payment_id)
) default character set utf8mb4 collate utf8mb4_bin comment 'command side: whose a payment at the provider is';
