create trigger holiday_list_insert_only before update or delete on holiday_list for each row execute function insert_only();
