create trigger signed_copy_insert_only before update or delete on signed_copy for each row execute function insert_only();
create trigger copy_check_insert_only before update or delete on copy_check for each row execute function insert_only();
create trigger copy_decision_insert_only before update or delete on copy_decision for each row execute function insert_only();
