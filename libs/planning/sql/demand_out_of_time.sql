-- Demand changes seldom, and then all that is known is derived anew.
create trigger as_known after insert or update or delete on demand for each statement execute function queue_out_of_time();
