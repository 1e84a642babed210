create trigger report_insert_only before update, delete on report for each row call 'org.compactdesk.record.InsertOnly';
create trigger report_compilation_insert_only before update, delete on report_compilation for each row call 'org.compactdesk.record.InsertOnly';
create trigger report_review_insert_only before update, delete on report_review for each row call 'org.compactdesk.record.InsertOnly';
create trigger report_publication_insert_only before update, delete on report_publication for each row call 'org.compactdesk.record.InsertOnly';
