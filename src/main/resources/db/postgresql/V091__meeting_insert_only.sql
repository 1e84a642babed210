create trigger meeting_list_insert_only before update or delete on meeting_list for each row execute function insert_only();
create trigger meeting_list_line_insert_only before update or delete on meeting_list_line for each row execute function insert_only();
