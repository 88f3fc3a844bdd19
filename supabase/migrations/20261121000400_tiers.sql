-- The four tiers: names and order are official, definitions are dated versions with a source.

create table app.tier (
	id text primary key,
	position smallint not null unique,
	name app.bilingual not null,
	in_sentence app.bilingual not null,
	constraint tier_known check (id in ('universal', 'primary', 'secondary', 'targeted')),
	constraint tier_position check (position between 1 and 4)
);
alter table app.tier enable row level security;

create table app.tier_definition (
	tier_id text not null references app.tier,
	version integer not null check (version > 0),
	definition app.bilingual not null,
	test app.bilingual not null,
	crosswalk jsonb not null default '{}',
	standing text not null default 'working',
	source text not null check (btrim(source) <> ''),
	valid_from date not null,
	primary key (tier_id, version),
	constraint tier_definition_standing check (standing in ('working', 'official'))
);
alter table app.tier_definition enable row level security;

create trigger note_reference_change after insert or update or delete on app.tier
	for each statement execute function app.note_reference_change();
create trigger note_reference_change after insert or update or delete on app.tier_definition
	for each statement execute function app.note_reference_change();
