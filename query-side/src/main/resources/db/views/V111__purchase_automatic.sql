-- Whether a purchase was charged to a saved card while its buyer was away.
alter table purchase
    add column automatic boolean not null default false;
