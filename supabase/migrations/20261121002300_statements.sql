-- Statements say that a service should exist (a duty, a programme, an answer in the Senedd). They are
-- not services and are counted nowhere: "every council must have this: ask".

create table app.statement (
	id uuid primary key,
	fact_id text unique check (fact_id ~ '^S[0-9]{3,}$'),
	organization app.bilingual not null,
	name app.bilingual not null,
	description app.bilingual,
	evidence text not null,
	source_display text not null check (btrim(source_display) <> ''),
	source_url text,
	as_of text,
	minimum_age smallint,
	maximum_age smallint,
	age_of text not null default 'child',
	phone text,
	note text,
	constraint statement_as_of check (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	constraint statement_source_url check (source_url ~ '^https?://'),
	constraint statement_age_of check (age_of in ('child', 'young_person', 'parent')),
	constraint statement_age_order check (minimum_age <= maximum_age),
	constraint statement_phone check (phone ~ '^[+0-9][0-9 ]{2,19}$')
);
alter table app.statement enable row level security;
create trigger note_change after insert or update or delete on app.statement
	for each row execute function app.note_change('statement', 'id');

create table app.statement_area (
	statement_id uuid not null references app.statement on delete cascade,
	gss text not null references app.area,
	primary key (statement_id, gss)
);
alter table app.statement_area enable row level security;
create trigger note_change after insert or update or delete on app.statement_area
	for each row execute function app.note_change('statement', 'statement_id');

create table app.statement_category (
	statement_id uuid not null references app.statement on delete cascade,
	category_id text not null references app.category,
	tier_id text not null references app.tier,
	primary key (statement_id, category_id, tier_id)
);
alter table app.statement_category enable row level security;
create trigger note_change after insert or update or delete on app.statement_category
	for each row execute function app.note_change('statement', 'statement_id');
