-- Finds the few events of one kind without reading the log: what a process must know before it is ready.
create index event_log_type on event_log (event_type, position);
