-- The record's tables, the same on H2 and PostgreSQL. The comment of each says how it is kept, and RecordTablesTest tries it:
--   insert-only     the database refuses UPDATE, DELETE and TRUNCATE
--   lives: a, b     as insert-only, but for these columns
--   free: why       anything may be done to it
-- What the two databases call differently is a placeholder: record.RecordDialect.


-- == Widths and kinds, each once =====================================================================================================

create domain moment             timestamp with time zone;
create domain person             varchar(64);
create domain person_name        varchar(200);
create domain mail_address       varchar(254);
create domain phone_number       varchar(60);
create domain remark             varchar(4000);
create domain title              varchar(200);
-- A tag of BCP 47.
create domain language_tag       varchar(20);
-- ISO 3166-1 alpha-3.
create domain member_state       varchar(3) check (char_length(value) = 3);
create domain campaign_reference varchar(100);
-- The reference of the campaign, a slash, the Member State.
create domain business_key       varchar(120);
create domain document_id        varchar(36);
-- SHA-256 in hexadecimal digits.
create domain content_hash       varchar(64);

create domain fact_kind varchar(40) check (value in ('REQUESTED', 'TEXT_CHANGED', 'SUBMITTED', 'CLEARED', 'SENT_BACK', 'ABANDONED',
    'REGISTERED', 'RELEASED', 'DISPATCH_STOPPED', 'DISPATCH_RESUMED', 'DEADLINE_EXTENDED', 'MEETING_MOVED', 'MEETING_HELD',
    'FOCAL_POINT_CHANGED', 'CORRIGENDUM_ISSUED', 'ADDRESSED', 'NOTE_ACCEPTED', 'NOTE_REFUSED', 'NOTE_HANDED_OVER', 'ADDRESS_CHANGED',
    'ACKNOWLEDGED', 'QUESTION_ASKED', 'QUESTION_ANSWERED', 'TALKS_OPENED', 'PROPOSAL_RECEIVED', 'COUNTER_PROPOSED', 'TEXT_AGREED',
    'TALKS_ENDED', 'INTENTION_ANNOUNCED', 'INTENTION_TAKEN_BACK', 'DECLINED', 'SIGNED_COPY_RECEIVED', 'SIGNED_BY_GOVERNMENT',
    'COPY_SET_ASIDE', 'COPY_IN_ORDER', 'COPY_UNSIGNED', 'COPY_RETURNED', 'COUNTERSIGNATURE_REFUSED', 'COUNTERSIGNED', 'ORIGINAL_AWAITED', 'ORIGINAL_FILED',
    'RETURNED_TO_GOVERNMENT', 'RECEIPT_CONFIRMED', 'RECEIPT_UNCONFIRMED', 'TAKEN_OFF_REMINDERS', 'WITHDRAWN', 'CLOSED', 'RECTIFIED',
    'ADDRESSED_IN_ERROR'));
create domain campaign_text_kind varchar(20) check (value in ('NOTE', 'INSTRUMENT'));
create domain mention_kind varchar(20) check (value in ('RECALLED_NOTE', 'PAPER', 'MEETING_NAME', 'INVITATION'));
create domain standing varchar(40) check (value in ('WITHDRAWN', 'CONCLUDED', 'AWAITING_COUNTERSIGNATURE', 'SIGNED_COPY_UNDER_CHECK',
    'INTENTION_ANNOUNCED', 'IN_TALKS', 'DECLINED', 'UNDELIVERABLE', 'AWAITING_RESPONSE'));
create domain response_kind varchar(30) check (value in ('SIGNED_COPY', 'COPY_LEFT_OPEN', 'TALKS', 'INTENTION', 'INTENTION_TAKEN_BACK', 'DECLINED', 'QUESTION',
    'ADDRESS_CHANGE', 'WITHDRAWAL', 'ACKNOWLEDGEMENT', 'NOT_FOR_US', 'CONCLUDED', 'CLOSED'));
create domain text_match varchar(20) check (value in ('AS_SENT', 'ADDITIONS', 'DEVIATIONS', 'NOT_COMPARED'));
create domain version_reason varchar(30) check (value in ('AS_SENT', 'AGREED', 'ADDITIONS_CONFIRMED', 'ACCEPTED_AS_SIGNED'));
create domain letter_kind varchar(40) check (value in ('NOTE_VERBALE', 'REMINDER_BEFORE', 'REMINDER_AFTER', 'REQUEST_FOR_SIGNED_COPY',
    'REMINDER_OF_AGREED_TEXT', 'REMINDER_OF_CORRECTION', 'ACKNOWLEDGEMENT', 'WITHDRAWAL_ACKNOWLEDGEMENT', 'ANSWER', 'RETURN_FOR_CORRECTION', 'COUNTER_PROPOSAL', 'AGREED_TEXT',
    'CHANGED_DEADLINE', 'MOVED_MEETING', 'RETURNED_COPY', 'CORRIGENDUM', 'FREE_LETTER'));
create domain letter_fate varchar(20) check (value in ('PLANNED', 'NOT_NEEDED', 'ACCEPTED', 'REFUSED'));
create domain attempt_kind varchar(20) check (value in ('ATTEMPTING', 'ACCEPTED', 'REFUSED', 'IN_DOUBT', 'TROUBLE', 'GIVEN_UP', 'BOUNCED',
    'NOT_DELIVERED', 'BOUNCED_FOR_NOW', 'AWAY'));
create domain medium varchar(20) check (value in ('PAPER', 'POUCH', 'PORTAL', 'TELEPHONE', 'MAIL'));
create domain arrival_state varchar(20) check (value in ('RECORDED', 'SENDER_UNKNOWN', 'FILED', 'FILED_LATE', 'NOT_FOR_THE_DESK',
    'DELIVERY_REPORT', 'REPORT_TO_JUDGE', 'AUTOMATIC_REPLY', 'OWN_LETTER'));
create domain arrival_role varchar(20) check (value in ('ENCLOSED', 'ORIGINAL', 'APART'));
create domain act_kind varchar(30) check (value in ('EXTEND_DEADLINE', 'MOVE_MEETING', 'STOP_DISPATCH', 'RESUME_DISPATCH', 'CLOSE_CAMPAIGN',
    'CHANGE_FOCAL_POINT', 'STATE_WITHDRAWS', 'ADDRESSED_IN_ERROR', 'SEND_AGAIN', 'SEND_FAILED_AGAIN', 'TRY_GIVEN_UP_AGAIN',
    'ISSUE_CORRIGENDUM', 'WRITE_LETTER', 'RECTIFY'));
create domain clearance varchar(20) check (value in ('CLEARED', 'SENT_BACK', 'ABANDONED'));
create domain talks_ending varchar(20) check (value in ('TEXT_AGREED', 'NO_AGREEMENT', 'OVERTAKEN'));
create domain talks_entry_kind varchar(30) check (value in ('OPENED', 'DOCUMENT_RECEIVED', 'DISCUSSED', 'PROPOSED', 'REVIEWED_LEGALLY',
    'TO_BE_ACCEPTED', 'TO_BE_COUNTERED', 'CLEARED', 'SENT_BACK', 'COUNTER_PROPOSED', 'ANSWERED', 'FOUND_IDLE', 'FOLLOWED_UP', 'BROKEN_OFF',
    'TEXT_AGREED', 'ENDED', 'OVERTAKEN'));
create domain party varchar(20) check (value in ('GOVERNMENT', 'SECRETARIAT'));
create domain clause_change_kind varchar(20) check (value in ('CHANGED', 'DELETED', 'ADDED'));
create domain finding varchar(20) check (value in ('IN_ORDER', 'ADDITIONS', 'DEVIATIONS', 'FAULTS', 'DUPLICATE', 'OTHER_STATE'));
create domain authority varchar(30) check (value in ('BY_OFFICE', 'FULL_POWERS', 'LETTER', 'PERMANENT_REPRESENTATIVE'));
create domain copy_form varchar(20) check (value in ('ORIGINAL', 'SCAN', 'DIGITAL'));
create domain decision_subject varchar(30) check (value in ('ADDITIONS', 'DEVIATION', 'COUNTERSIGNATURE', 'ATTENTION', 'RESOLUTION',
    'FURTHER_COPY'));
create domain reminder_outcome varchar(20) check (value in ('RELEASED', 'TAKEN_OFF', 'NOT_DUE', 'HELD_BACK', 'NOT_NEEDED'));
create domain meeting_list_stage varchar(10) check (value in ('SETTLED', 'FROZEN'));
create domain recognition varchar(20) check (value in ('RECOGNIZED', 'UNVERIFIED', 'ACKNOWLEDGED', 'NEITHER'));
create domain recognition_ground varchar(30) check (value in ('RECEIVED_IN_TIME', 'NOT_VERIFIED', 'DECIDED', 'RETURNED', 'RECEIVED_TOO_LATE', 'ANNOUNCED', 'NOTHING'));
create domain review_decision varchar(20) check (value in ('APPROVED', 'COMPILE_AGAIN', 'DISCARDED'));


-- == Documents =======================================================================================================================

-- Bytes, once for each content.
create table content (
    hash  content_hash primary key,
    bytes ${bytes}     not null,
    size  bigint       not null
);
comment on table content is 'insert-only';
create trigger content_insert_only before ${change} on content ${insertOnly};

-- One place where a content stands.
create table document (
    id         document_id  primary key,
    number     bigint       generated by default as identity,
    hash       content_hash not null references content (hash),
    file_name  varchar(200) not null,
    media_type varchar(100) not null,
    what       varchar(200) not null,
    -- A participation's business key, a campaign's reference, or nothing.
    concerns   business_key,
    stored_at  moment       not null
);
create index document_concerns on document (concerns);
comment on table document is 'insert-only';
create trigger document_insert_only before ${change} on document ${insertOnly};

-- A file that somebody has handed in for a form which is not sent yet.
create table upload (
    id        document_id  primary key,
    person    person       not null,
    file_name varchar(200) not null,
    size      bigint       not null,
    stored_at moment       not null
);
create index upload_person on upload (person);
comment on table upload is 'free: gone after a day';

-- Its bytes, a piece at a time; they are there before it is.
create table upload_piece (
    upload    document_id not null,
    position  integer     not null,
    bytes     ${bytes}    not null,
    stored_at moment      not null,
    primary key (upload, position)
);
comment on table upload_piece is 'free: gone after a day';

-- The files that were found in another: in an archive, a forwarded message, a signature.
create table document_inside (
    carrier  document_id not null references document (id),
    position integer     not null,
    document document_id not null references document (id),
    primary key (carrier, position)
);
comment on table document_inside is 'insert-only';
create trigger document_inside_insert_only before ${change} on document_inside ${insertOnly};


-- == Calendar ========================================================================================================================

-- The lists of holidays that staff handed in; the latest counts.
create table holiday_list (
    id          bigint      generated by default as identity primary key,
    document    document_id not null references document (id),
    reason      remark      not null,
    recorded_at moment      not null,
    recorded_by person      not null
);
comment on table holiday_list is 'insert-only';
create trigger holiday_list_insert_only before ${change} on holiday_list ${insertOnly};


-- == Missions ========================================================================================================================

-- How a mission is written to, from a day on. A change is a new row; the latest recorded of the latest day counts.
create table mission_directory (
    id          bigint       generated by default as identity primary key,
    iso3        member_state not null,
    language    language_tag not null,
    valid_from  date         not null,
    recorded_at moment       not null,
    recorded_by person       not null,
    reason      remark,
    -- The stored file that it was taken from, where there is one.
    file        document_id  references document (id)
);
create index mission_directory_iso3 on mission_directory (iso3, valid_from);
comment on table mission_directory is 'insert-only';
create trigger mission_directory_insert_only before ${change} on mission_directory ${insertOnly};

-- Its addresses, in order.
create table mission_address (
    entry    bigint       not null references mission_directory (id),
    position integer      not null,
    address  mail_address not null,
    copy     boolean      not null,
    primary key (entry, position)
);
comment on table mission_address is 'insert-only';
create trigger mission_address_insert_only before ${change} on mission_address ${insertOnly};

-- What a Member State is called from a day on, as staff entered it; the latest entered of the latest day counts, with and after what the desk brings along.
create table state_name (
    id          bigint       generated by default as identity primary key,
    iso3        member_state not null,
    valid_from  date         not null,
    short_en    title        not null,
    in_text_en  title        not null,
    formal_en   title        not null,
    -- Null where it is not known: English is written there.
    short_fr    title,
    formal_fr   title,
    short_es    title,
    formal_es   title,
    short_ar    title,
    short_ru    title,
    short_zh    title,
    source      remark       not null,
    recorded_at moment       not null,
    recorded_by person       not null
);
comment on table state_name is 'insert-only';
create trigger state_name_insert_only before ${change} on state_name ${insertOnly};


-- == The record: campaigns, participations and their facts ============================================================================

-- A campaign as it was asked for, changed while it is drafted and no more from its release on. What became of it stands in its facts, its texts in campaign_text.
create table campaign (
    id                 bigint             generated by default as identity primary key,
    reference          campaign_reference not null,
    -- The reference as long as nobody else may take it, by which everything names the campaign; nothing once it is abandoned.
    reserved           campaign_reference unique,
    title              title              not null,
    note_date          date               not null,
    signature_deadline date               not null,
    meeting_name       title,
    meeting_date       date,
    focal_point_name   person_name        not null,
    focal_point_email  mail_address       not null,
    focal_point_phone  phone_number,
    requested_at       moment             not null
);
comment on table campaign is 'lives: reference, reserved, title, note_date, signature_deadline, meeting_name, meeting_date, focal_point_name, focal_point_email, focal_point_phone';
create trigger campaign_kept before ${removal} on campaign ${insertOnly};
create trigger campaign_lives before update on campaign for each row ${livingColumns};
create trigger campaign_drafted before update on campaign for each row ${whileDrafted};

-- Whom it addresses, in the order of the list of Member States.
create table campaign_addressee (
    campaign bigint       not null references campaign (id),
    position integer      not null,
    iso3     member_state not null,
    primary key (campaign, position)
);
comment on table campaign_addressee is 'insert-only';
create trigger campaign_addressee_insert_only before ${change} on campaign_addressee ${insertOnly};

-- Earlier notes that the note recalls, papers that it refers to, and the meeting's name in other languages.
create table campaign_mention (
    campaign bigint       not null references campaign (id),
    position integer      not null,
    kind     mention_kind not null,
    language language_tag not null,
    text     varchar(300) not null,
    primary key (campaign, position)
);
comment on table campaign_mention is 'free: written anew with each draft of its campaign, and not from its release on';
create trigger campaign_mention_drafted before ${row} on campaign_mention for each row ${whileDrafted};

-- Its texts as they were sent in: the latest of a kind and language counts.
create table campaign_text (
    id          bigint             generated by default as identity primary key,
    campaign    bigint             not null references campaign (id),
    kind        campaign_text_kind not null,
    language    language_tag       default 'en' not null,
    document    document_id        not null references document (id),
    text        varchar            not null,
    paper       document_id        not null references document (id),
    uploaded_by person             not null,
    uploaded_at moment             not null
);
create index campaign_text_campaign on campaign_text (campaign);
comment on table campaign_text is 'insert-only';
create trigger campaign_text_insert_only before ${change} on campaign_text ${insertOnly};

-- What a drafter said to the remarks on a line of a text: why it stays as it is. The latest for the same line and remarks counts.
create table remark_answer (
    id          bigint             generated by default as identity primary key,
    campaign    bigint             not null references campaign (id),
    kind        campaign_text_kind not null,
    language    language_tag       not null,
    line        varchar            not null,
    remarks     varchar            not null,
    reason      varchar(500)       not null,
    answered_by person             not null,
    answered_at moment             not null
);
create index remark_answer_campaign on remark_answer (campaign);
comment on table remark_answer is 'insert-only';
create trigger remark_answer_insert_only before ${change} on remark_answer ${insertOnly};

-- One Member State's way through one campaign: what its facts hang on, and what everybody holds who adds one.
create table participation (
    id           bigint             generated by default as identity primary key,
    business_key business_key       not null unique,
    reference    campaign_reference not null references campaign (reserved),
    iso3         member_state       not null,
    note_date    date               not null,
    opened_at    moment             not null,
    -- Work, not record: whether an instance still looks for responses.
    at_work      boolean            not null
);
create index participation_reference on participation (reference);
comment on table participation is 'lives: at_work';
create trigger participation_kept before ${removal} on participation ${insertOnly};
create trigger participation_lives before update on participation for each row ${livingColumns};

-- The journal: what happened to a campaign itself or on a participation. A mistake is put right by a further fact that names the one it corrects.
create table fact (
    id            bigint      generated by default as identity primary key,
    campaign      bigint      references campaign (id),
    participation bigint      references participation (id),
    kind          fact_kind   not null,
    happened_on   date        not null,
    recorded_at   moment      not null,
    recorded_by   person      not null,
    document      document_id references document (id),
    note          remark,
    refers_to     bigint      references fact (id),
    -- A new deadline or date of the meeting, the right day of a rectified fact.
    set_day       date,
    name          person_name,
    email         mail_address,
    phone         phone_number,
    hash          content_hash,
    check ((campaign is null) <> (participation is null))
);
create index fact_campaign on fact (campaign);
create index fact_participation on fact (participation);
comment on table fact is 'insert-only';
create trigger fact_insert_only before ${change} on fact ${insertOnly};

-- The note verbale and the compact of each addressee as they were drawn and read back; the dispatch sends these. What changes is drawn anew.
create table drawn_papers (
    id           bigint       generated by default as identity primary key,
    campaign     bigint       not null references campaign (id),
    -- After which they were drawn.
    registration bigint       not null references fact (id),
    iso3         member_state not null,
    -- Of all the words that they were drawn from.
    drawn_from   content_hash not null,
    note         document_id  not null references document (id),
    note_pages   integer      not null,
    annex        document_id  not null references document (id),
    annex_pages  integer      not null,
    -- Why they cannot go out; nothing where they are in order.
    faults       remark,
    drawn_at     moment       not null,
    unique (campaign, iso3, drawn_from)
);
comment on table drawn_papers is 'insert-only';
create trigger drawn_papers_insert_only before ${change} on drawn_papers ${insertOnly};

-- The texts of the instrument as they stood for one Member State, in order.
create table version (
    id                bigint         generated by default as identity primary key,
    participation_key business_key   not null references participation (business_key),
    number            integer        not null,
    text              varchar        not null,
    hash              content_hash   not null,
    why               version_reason not null,
    document          document_id    references document (id),
    made_at           moment         not null,
    made_by           person         not null,
    unique (participation_key, number)
);
comment on table version is 'insert-only';
create trigger version_insert_only before ${change} on version ${insertOnly};


-- == What comes in ===================================================================================================================

-- One thing that came in. It is added to as it becomes known whose it is and what it is.
create table correspondence (
    id           bigint        generated by default as identity primary key,
    medium       medium        not null,
    received_on  date          not null,
    sender       varchar(250),
    subject      varchar(250),
    note         remark,
    -- The Member State and the campaign as somebody said them.
    iso3         member_state,
    reference    campaign_reference,
    kind         response_kind,
    text_matches text_match,
    business_key business_key  references participation (business_key),
    -- The participations whose letters a mail says it answers, one a line.
    answers      varchar(2000),
    -- What a person should know of it, one sentence a line.
    remarks      remark,
    -- The entry that answers more than one note, or for more than one Member State: this is its part for this participation.
    part_of      bigint        references correspondence (id),
    -- The mail server's day, where a person said another.
    said_by_server date,
    state        arrival_state not null,
    recorded_at  moment        not null,
    recorded_by  person        not null,
    -- Who looked at what was filed without a task, or judged a report.
    reviewed_at  moment,
    reviewed_by  person
);
create index correspondence_participation on correspondence (business_key);
create index correspondence_review on correspondence (state, reviewed_at);
comment on table correspondence is 'lives: received_on, said_by_server, iso3, reference, kind, text_matches, business_key, state, reviewed_at, reviewed_by';
create trigger correspondence_kept before ${removal} on correspondence ${insertOnly};
create trigger correspondence_lives before update on correspondence for each row ${livingColumns};

-- The files that came with it, in order.
create table correspondence_document (
    correspondence bigint       not null references correspondence (id),
    position       integer      not null,
    document       document_id  not null references document (id),
    role           arrival_role not null,
    primary key (correspondence, position)
);
comment on table correspondence_document is 'insert-only';
create trigger correspondence_document_insert_only before ${change} on correspondence_document ${insertOnly};

-- Every mail that was taken from the mailbox, once, whatever copies of it lie there.
create table mail_taken (
    fingerprint    content_hash primary key,
    message_id     varchar(300),
    correspondence bigint       not null references correspondence (id),
    taken_at       moment       not null
);
create index mail_taken_message on mail_taken (message_id);
create index mail_taken_correspondence on mail_taken (correspondence);
comment on table mail_taken is 'insert-only';
create trigger mail_taken_insert_only before ${change} on mail_taken ${insertOnly};

-- Where in the mailbox it lay, so that it need not be fetched again (RFC 3501, 2.3.1.1).
create table mail_place (
    mailbox      varchar(250) not null,
    uid_validity bigint       not null,
    uid          bigint       not null,
    fingerprint  content_hash not null references mail_taken (fingerprint),
    primary key (mailbox, uid_validity, uid)
);
create index mail_place_fingerprint on mail_place (fingerprint);
comment on table mail_place is 'insert-only';
create trigger mail_place_insert_only before ${change} on mail_place ${insertOnly};

-- Mails that are being read. One that stays ended the process that read it, and is set aside.
create table mail_begun (
    mailbox      varchar(250) not null,
    uid_validity bigint       not null,
    uid          bigint       not null,
    begun_at     moment       not null,
    primary key (mailbox, uid_validity, uid)
);
comment on table mail_begun is 'free: written while a mail is being read, and gone when it was';

-- What came in from a Member State and was understood; waits here until its participation comes to look.
create table response (
    id             bigint        generated by default as identity primary key,
    participation  bigint        not null references participation (id),
    kind           response_kind not null,
    received_on    date          not null,
    recorded_at    moment        not null,
    recorded_by    person        not null,
    correspondence bigint        references correspondence (id),
    text_matches   text_match,
    note           remark,
    handled_at     moment
);
create index response_waiting on response (participation, handled_at);
comment on table response is 'lives: handled_at';
create trigger response_kept before ${removal} on response ${insertOnly};
create trigger response_lives before update on response for each row ${livingColumns};

-- The documents that came with it, in order.
create table response_document (
    response bigint      not null references response (id),
    position integer     not null,
    document document_id not null references document (id),
    primary key (response, position)
);
comment on table response_document is 'insert-only';
create trigger response_document_insert_only before ${change} on response_document ${insertOnly};

-- What the Secretariat answers to a question; written once.
create table reply (
    question   bigint       not null primary key references response (id),
    words      varchar      not null,
    language   language_tag not null,
    written_by person       not null,
    written_at moment       not null
);
comment on table reply is 'insert-only';
create trigger reply_insert_only before ${change} on reply ${insertOnly};


-- == Letters =========================================================================================================================

-- What the marks of letters are made with; one row, made at the first start.
create table mark_secret (
    id     integer     primary key,
    secret varchar(64) not null
);
comment on table mark_secret is 'insert-only';
create trigger mark_secret_insert_only before ${change} on mark_secret ${insertOnly};

-- The ledger of outgoing letters: one row a letter and issue.
create table letter (
    id           bigint             generated by default as identity primary key,
    business_key business_key       not null references participation (business_key),
    reference    campaign_reference not null references campaign (reserved),
    kind         letter_kind        not null,
    occurrence   varchar(80)        not null,
    issue        integer            not null,
    language     language_tag       not null,
    message_id   varchar(300)       not null unique,
    fate         letter_fate        not null,
    -- What it says beyond the words of its kind: typed by a person, and the template's fields as JSON.
    words        varchar,
    fields       varchar            not null,
    -- As sent.
    subject      varchar(500),
    body         varchar,
    planned_at   moment             not null,
    planned_by   person             not null,
    decided_at   moment,
    supersedes   bigint             references letter (id),
    -- When the task about a refused address was raised.
    raised_at    moment,
    -- Since when it waits for somebody to attend to its delivery, for a reason that is not its address.
    undelivered_since moment,
    -- When a participation was asked to send it beside its way, so that one whose wake-up nobody heard is found again.
    released_at  moment,
    unique (business_key, kind, occurrence, issue)
);
create index letter_reference on letter (reference, kind, fate);
create index letter_supersedes on letter (supersedes);
create index letter_released on letter (fate, released_at);
create index letter_undelivered on letter (undelivered_since);
comment on table letter is 'lives: fate, subject, body, decided_at, raised_at, undelivered_since, released_at';
create trigger letter_kept before ${removal} on letter ${insertOnly};
create trigger letter_lives before update on letter for each row ${livingColumns};

-- What goes with it, in order.
create table letter_document (
    letter   bigint      not null references letter (id),
    position integer     not null,
    document document_id not null references document (id),
    primary key (letter, position)
);
comment on table letter_document is 'insert-only';
create trigger letter_document_insert_only before ${change} on letter_document ${insertOnly};

-- Where it went, each with the mail server's own answer; for an address that was put off, a further row tells how that ended.
create table letter_address (
    letter   bigint        not null references letter (id),
    position integer       not null,
    address  mail_address  not null,
    main     boolean       not null,
    accepted boolean       not null,
    answer   varchar(1000) not null,
    primary key (letter, position)
);
create index letter_address_refused on letter_address (accepted, letter);
comment on table letter_address is 'insert-only';
create trigger letter_address_insert_only before ${change} on letter_address ${insertOnly};

-- What a report that waits for a person's judgement says of each recipient, and the letter that it seems to name.
create table named_failure (
    id             bigint        generated by default as identity primary key,
    correspondence bigint        not null references correspondence (id),
    letter         bigint        references letter (id),
    recipient      mail_address  not null,
    status         varchar(12),
    words          varchar(1000) not null
);
create index named_failure_correspondence on named_failure (correspondence);
comment on table named_failure is 'insert-only';
create trigger named_failure_insert_only before ${change} on named_failure ${insertOnly};

-- What happened at each attempt.
create table attempt (
    id     bigint       generated by default as identity primary key,
    letter bigint       not null references letter (id),
    kind   attempt_kind not null,
    at     moment       not null,
    answer varchar(1000)
);
create index attempt_letter on attempt (letter);
comment on table attempt is 'insert-only';
create trigger attempt_insert_only before ${change} on attempt ${insertOnly};


-- == Instructions ====================================================================================================================

-- What staff asked for, and who confirmed it. The act itself is a fact.
create table instruction (
    id                bigint             generated by default as identity primary key,
    act               act_kind           not null,
    reference         campaign_reference not null references campaign (reserved),
    iso3              member_state,
    reason            remark             not null,
    set_day           date,
    -- The fact to rectify, or the letter to send again.
    subject           bigint,
    focal_point_name  person_name,
    focal_point_email mail_address,
    focal_point_phone phone_number,
    given_by          person             not null,
    given_at          moment             not null,
    confirmed_by      person,
    confirmed_at      moment,
    turned_down_at    moment,
    carried_out_at    moment
);
create index instruction_reference on instruction (reference);
comment on table instruction is 'lives: confirmed_by, confirmed_at, turned_down_at, carried_out_at';
create trigger instruction_kept before ${removal} on instruction ${insertOnly};
create trigger instruction_lives before update on instruction for each row ${livingColumns};

-- What an instruction has the desk send to missions, as somebody wrote it; the latest counts.
create table writing (
    id          bigint       generated by default as identity primary key,
    instruction bigint       not null references instruction (id),
    subject     varchar(150),
    language    language_tag not null,
    text        varchar,
    written_by  person       not null,
    written_at  moment       not null
);
create index writing_instruction on writing (instruction);
comment on table writing is 'insert-only';
create trigger writing_insert_only before ${change} on writing ${insertOnly};

-- As it would have been sent on the day it was written, drawn: one, or one for each language of a corrigendum.
create table writing_paper (
    writing  bigint       not null references writing (id),
    position integer      not null,
    language language_tag not null,
    document document_id  not null references document (id),
    primary key (writing, position)
);
comment on table writing_paper is 'insert-only';
create trigger writing_paper_insert_only before ${change} on writing_paper ${insertOnly};

-- What is to be read instead of what, in the note and the compact of one language.
create table writing_correction (
    writing    bigint        not null references writing (id),
    position   integer       not null,
    language   language_tag  not null,
    instead_of varchar(1000) not null,
    read_as    varchar(1000) not null,
    primary key (writing, position)
);
comment on table writing_correction is 'insert-only';
create trigger writing_correction_insert_only before ${change} on writing_correction ${insertOnly};

-- What goes with a free letter, in order.
create table writing_document (
    writing  bigint      not null references writing (id),
    position integer     not null,
    document document_id not null references document (id),
    primary key (writing, position)
);
comment on table writing_document is 'insert-only';
create trigger writing_document_insert_only before ${change} on writing_document ${insertOnly};

-- What the clearing officer decided on it, once.
create table writing_clearance (
    id         bigint    generated by default as identity primary key,
    writing    bigint    not null unique references writing (id),
    decision   clearance not null,
    reason     remark,
    decided_by person    not null,
    decided_at moment    not null
);
comment on table writing_clearance is 'insert-only';
create trigger writing_clearance_insert_only before ${change} on writing_clearance ${insertOnly};

-- The corrigenda of a note verbale, numbered in order.
create table corrigendum (
    id          bigint             generated by default as identity primary key,
    reference   campaign_reference not null references campaign (reserved),
    number      integer            not null,
    instruction bigint             not null unique references instruction (id),
    issued_on   date               not null,
    unique (reference, number)
);
comment on table corrigendum is 'insert-only';
create trigger corrigendum_insert_only before ${change} on corrigendum ${insertOnly};

-- Its paper in each language of the note that it corrects.
create table corrigendum_text (
    corrigendum bigint       not null references corrigendum (id),
    position    integer      not null,
    language    language_tag not null,
    document    document_id  not null references document (id),
    hash        content_hash not null,
    primary key (corrigendum, position)
);
comment on table corrigendum_text is 'insert-only';
create trigger corrigendum_text_insert_only before ${change} on corrigendum_text ${insertOnly};


-- == Talks ===========================================================================================================================

-- One round of talks with one Government; how it ended is the only thing that is added to the row later.
create table talks_round (
    id           bigint       generated by default as identity primary key,
    business_key business_key not null references participation (business_key),
    number       integer      not null,
    opened_on    date         not null,
    closed_on    date,
    ending       talks_ending,
    unique (business_key, number)
);
comment on table talks_round is 'lives: closed_on, ending';
create trigger talks_round_kept before ${removal} on talks_round ${insertOnly};
create trigger talks_round_lives before update on talks_round for each row ${livingColumns};

-- What happened in it, in order.
create table talks_entry (
    id          bigint           generated by default as identity primary key,
    round       bigint           not null references talks_round (id),
    kind        talks_entry_kind not null,
    happened_on date             not null,
    recorded_at moment           not null,
    recorded_by person           not null,
    document    document_id      references document (id),
    note        remark,
    -- In which the note is written, where it goes to the mission.
    language    language_tag
);
create index talks_entry_round on talks_entry (round);
comment on table talks_entry is 'insert-only';
create trigger talks_entry_insert_only before ${change} on talks_entry ${insertOnly};

-- A text put on the table, as changes to the text that was last sent to that Member State.
create table proposal (
    id          bigint  generated by default as identity primary key,
    round       bigint  not null references talks_round (id),
    number      integer not null,
    party       party   not null,
    dated       date    not null,
    recorded_at moment  not null,
    recorded_by person  not null,
    unique (round, number)
);
comment on table proposal is 'insert-only';
create trigger proposal_insert_only before ${change} on proposal ${insertOnly};

-- Its changes, clause by clause.
create table proposal_change (
    proposal bigint             not null references proposal (id),
    position integer            not null,
    clause   varchar(40),
    kind     clause_change_kind not null,
    text     varchar(20000),
    primary key (proposal, position)
);
comment on table proposal_change is 'insert-only';
create trigger proposal_change_insert_only before ${change} on proposal_change ${insertOnly};


-- == Signed copies ===================================================================================================================

-- A signed copy as it arrived. What became of it stands in the facts about its fact and in the rows below.
create table signed_copy (
    id           bigint       generated by default as identity primary key,
    business_key business_key not null references participation (business_key),
    fact         bigint       not null unique references fact (id),
    response     bigint       not null references response (id),
    received_on  date         not null,
    text_matches text_match   not null,
    document     document_id  references document (id),
    note         remark
);
create index signed_copy_participation on signed_copy (business_key);
comment on table signed_copy is 'insert-only';
create trigger signed_copy_insert_only before ${change} on signed_copy ${insertOnly};

-- What a person found on looking a copy over; the last one counts.
create table copy_check (
    id         bigint  generated by default as identity primary key,
    copy       bigint  not null references signed_copy (id),
    finding    finding not null,
    signatory  person_name,
    title      title,
    authority  authority,
    signed_on  date,
    form       copy_form,
    -- Kinds of faults with commas between them.
    faults     varchar(400) not null,
    remark     remark,
    -- In which the remark is written, where the Government reads it.
    language   language_tag,
    checked_by person  not null,
    checked_at moment  not null
);
create index copy_check_copy on copy_check (copy);
comment on table copy_check is 'insert-only';
create trigger copy_check_insert_only before ${change} on copy_check ${insertOnly};

-- What was decided about a copy on its way, by whom and why; each subject has decisions of its own.
create table copy_decision (
    id         bigint           generated by default as identity primary key,
    copy       bigint           not null references signed_copy (id),
    subject    decision_subject not null,
    decision   varchar(30)      not null,
    reason     remark,
    -- In which the reason is written, where the Government reads it.
    language   language_tag,
    decided_by person           not null,
    decided_at moment           not null
);
create index copy_decision_copy on copy_decision (copy);
comment on table copy_decision is 'insert-only';
create trigger copy_decision_insert_only before ${change} on copy_decision ${insertOnly};


-- == Reminders =======================================================================================================================

-- Rounds of reminders: work, not record. What was sent stands among the letters.
create table reminder_round (
    id           bigint             generated by default as identity primary key,
    reference    campaign_reference not null references campaign (reserved),
    -- Days of the schedule after the first, up to and with the second, belong to this round.
    covers_from  date               not null,
    covers_until date               not null,
    opened_at    moment             not null,
    release_at   moment             not null,
    reviewed_by  person,
    released_at  moment,
    -- When it was found to have missed its hour; another one stands for it.
    missed_at    moment
);
create index reminder_round_reference on reminder_round (reference);
comment on table reminder_round is 'lives: reviewed_by, released_at, missed_at';
create trigger reminder_round_kept before ${removal} on reminder_round ${insertOnly};
create trigger reminder_round_lives before update on reminder_round for each row ${livingColumns};

-- Whom it may remind, and what became of it.
create table reminder_due (
    id           bigint       generated by default as identity primary key,
    round        bigint       not null references reminder_round (id),
    business_key business_key not null references participation (business_key),
    letter       letter_kind  not null,
    standing     standing     not null,
    deadline     date         not null,
    -- However short ago another of its kind went out.
    always       boolean      not null,
    -- Why somebody took the mission off.
    reason       remark,
    became_of    reminder_outcome,
    unique (round, business_key)
);
comment on table reminder_due is 'lives: letter, standing, deadline, always, reason, became_of';
create trigger reminder_due_kept before ${removal} on reminder_due ${insertOnly};
create trigger reminder_due_lives before update on reminder_due for each row ${livingColumns};


-- == Meeting and reports =============================================================================================================

-- A meeting's lists as they were settled and frozen.
create table meeting_list (
    id           bigint             generated by default as identity primary key,
    reference    campaign_reference not null references campaign (reserved),
    stage        meeting_list_stage not null,
    meeting_date date               not null,
    -- Made of the facts recorded by then.
    known_at     moment             not null,
    made_by      person             not null,
    remark       remark,
    -- Of its lines, so that a list of which some are missing or changed is known.
    line_count   integer            not null,
    digest       content_hash       not null
);
create index meeting_list_reference on meeting_list (reference);
comment on table meeting_list is 'insert-only';
create trigger meeting_list_insert_only before ${change} on meeting_list ${insertOnly};

-- Every Member State addressed, in the order of the list of Member States.
create table meeting_list_line (
    list         bigint             not null references meeting_list (id),
    position     integer            not null,
    iso3         member_state       not null,
    recognition  recognition        not null,
    ground       recognition_ground not null,
    received_on  date,
    announced_on date,
    signed_on    date,
    primary key (list, position)
);
comment on table meeting_list_line is 'insert-only';
create trigger meeting_list_line_insert_only before ${change} on meeting_list_line ${insertOnly};

-- A report as of a date, as it was asked for.
create table report (
    id           bigint             generated by default as identity primary key,
    reference    campaign_reference not null references campaign (reserved),
    as_of        date               not null,
    requested_by person             not null,
    requested_at moment             not null
);
create index report_reference on report (reference);
comment on table report is 'insert-only';
create trigger report_insert_only before ${change} on report ${insertOnly};

-- What was compiled for it; the latest counts.
create table report_compilation (
    id       bigint       generated by default as identity primary key,
    report   bigint       not null references report (id),
    -- The figures are those of the facts recorded by then.
    known_at moment       not null,
    figures  varchar      not null,
    hash     content_hash not null,
    document document_id  not null references document (id)
);
create index report_compilation_report on report_compilation (report);
comment on table report_compilation is 'insert-only';
create trigger report_compilation_insert_only before ${change} on report_compilation ${insertOnly};

-- What was decided on a compilation, once.
create table report_review (
    compilation bigint          not null primary key references report_compilation (id),
    review      review_decision not null,
    reason      remark,
    reviewed_by person          not null,
    reviewed_at moment          not null
);
comment on table report_review is 'insert-only';
create trigger report_review_insert_only before ${change} on report_review ${insertOnly};

-- A report that was published, once.
create table report_publication (
    report       bigint not null primary key references report (id),
    compilation  bigint not null unique references report_compilation (id),
    published_at moment not null
);
comment on table report_publication is 'insert-only';
create trigger report_publication_insert_only before ${change} on report_publication ${insertOnly};
