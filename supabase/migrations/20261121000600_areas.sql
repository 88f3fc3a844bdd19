-- The geography of the record: 7 regions (Regional Partnership Boards) and 22 principal areas.

create table app.region (
	id text primary key check (id ~ '^[A-Z]{2,3}$'),
	lhb_code text not null unique check (lhb_code ~ '^W11[0-9]{6}$'),
	name app.bilingual not null,
	board app.bilingual not null,
	health_board app.bilingual not null,
	police text not null
);
alter table app.region enable row level security;

create table app.area (
	gss text primary key,
	region_id text not null references app.region,
	name app.bilingual not null,
	council app.bilingual not null,
	council_website text not null check (council_website ~ '^https://'),
	police app.bilingual not null,
	longitude double precision not null,
	latitude double precision not null,
	area_km2 integer not null check (area_km2 > 0),
	rural_urban text not null,
	constraint area_code check (gss ~ '^W06[0-9]{6}$')
);
create index area_by_region on app.area (region_id);
alter table app.area enable row level security;

create trigger note_reference_change after insert or update or delete on app.region
	for each statement execute function app.note_reference_change();
create trigger note_reference_change after insert or update or delete on app.area
	for each statement execute function app.note_reference_change();
