create trigger report_insert_only before update or delete on report for each row execute function insert_only();
create trigger report_compilation_insert_only before update or delete on report_compilation for each row execute function insert_only();
create trigger report_review_insert_only before update or delete on report_review for each row execute function insert_only();
create trigger report_publication_insert_only before update or delete on report_publication for each row execute function insert_only();
