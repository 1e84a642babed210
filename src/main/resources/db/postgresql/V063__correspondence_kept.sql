create trigger correspondence_kept before delete on correspondence for each row execute function insert_only();
