create trigger mail_taken_insert_only before update or delete on mail_taken for each row execute function insert_only();
create trigger mail_place_insert_only before update or delete on mail_place for each row execute function insert_only();
