-- Whose a saved card is: the provider tells that a card is gone by the card alone. The id is derived from the
-- provider's, which is kept nowhere in clear. Written by the process of recharging in the transaction of its position;
-- put back when that process is replayed. Times are milliseconds since 1970.
create table owner_of_method (
    method_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    recharge_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    noted_at bigint not null,
    primary key (method_id)
) default character set utf8mb4 collate utf8mb4_bin comment 'command side: whose a saved card is';
