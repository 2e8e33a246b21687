-- Purchases of all buyers, newest first, and those of one status.
create index purchase_started on purchase (started_position);
create index purchase_status on purchase (status, started_position);
