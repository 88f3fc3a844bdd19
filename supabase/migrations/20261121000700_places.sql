-- Where people say they are: outward postcodes and settlements. No household is ever in here.

create table app.outward_code (
	id text primary key check (id ~ '^[A-Z]{1,2}[0-9]{1,2}$'),
	geographic boolean not null,
	post_town app.bilingual not null,
	places text[] not null default '{}',
	areas text[] not null check (cardinality(areas) > 0),
	wholly_in_wales boolean,
	longitude double precision,
	latitude double precision,
	confidence text not null check (confidence in ('high', 'medium', 'low')),
	check (not geographic or (longitude is not null and latitude is not null))
);
alter table app.outward_code enable row level security;

create table app.settlement (
	id uuid primary key,
	name app.bilingual not null,
	gss text not null references app.area,
	longitude double precision not null,
	latitude double precision not null,
	weight integer not null check (weight > 0),
	weight_basis text not null check (btrim(weight_basis) <> ''),
	population integer check (population > 0),
	population_year smallint,
	confidence text not null check (confidence in ('high', 'medium', 'low'))
);
comment on column app.settlement.weight is 'Shares out official totals. Never shown as a population.';
create index settlement_by_area on app.settlement (gss);
alter table app.settlement enable row level security;

create trigger note_reference_change after insert or update or delete on app.outward_code
	for each statement execute function app.note_reference_change();
create trigger note_reference_change after insert or update or delete on app.settlement
	for each statement execute function app.note_reference_change();
