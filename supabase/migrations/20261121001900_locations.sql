-- Places (Open Referral UK: location, service_at_location), and the promise that a withheld service
-- has none: what is not stored cannot leak.

create table app.location (
	id uuid primary key,
	name app.bilingual,
	town text,
	address_1 text,
	postal_code text,
	gss text not null references app.area,
	longitude double precision not null,
	latitude double precision not null,
	-- British National Grid metres, worked out once when the place is written.
	easting integer not null,
	northing integer not null,
	precision text not null,
	constraint location_in_the_isles check (longitude between -8.7 and 1.8 and latitude between 49.8 and 60.9),
	constraint location_grid check (easting between 0 and 700000 and northing between 0 and 1300000),
	constraint location_precision check (precision in ('town', 'address')),
	-- A town's middle is not an address and may not carry one.
	constraint location_town_only check (precision = 'address' or (address_1 is null and postal_code is null))
);
create index location_by_point on app.location using gist (point(easting, northing));
alter table app.location enable row level security;

create table app.service_at_location (
	id uuid primary key,
	service_id uuid not null,
	location_id uuid not null references app.location on delete cascade,
	reach_metres integer,
	-- Always false: together with the key below it refuses a place for a withheld service, and
	-- refuses to withhold a service while a place still hangs on it.
	location_withheld boolean not null default false,
	unique (service_id, location_id),
	constraint place_of_withheld_service check (not location_withheld),
	constraint place_needs_open_service foreign key (service_id, location_withheld)
		references app.service (id, location_withheld) on delete cascade,
	constraint place_reach check (reach_metres between 1 and 500000)
);
create index service_at_location_by_location on app.service_at_location (location_id);
alter table app.service_at_location enable row level security;
create trigger note_change after insert or update or delete on app.service_at_location
	for each row execute function app.note_change('service', 'service_id');

create function app.note_location_change() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	perform app.publish('service', s.service_id::text)
		from app.service_at_location s where s.location_id = new.id;
	return null;
end
$$;
create trigger note_change after update on app.location
	for each row execute function app.note_location_change();

-- A postcode may not come back through the text of a withheld service either.
create function app.refuse_place_of_withheld() returns trigger
language plpgsql stable set search_path = ''
as $$
begin
	if new.location_withheld and concat(new.name, ' ', new.description) ~* '\m[a-z]{1,2}[0-9][0-9a-z]?\s*[0-9][a-z]{2}\M' then
		raise exception using errcode = 'check_violation', constraint = 'withheld_text_names_place',
			message = 'the text of a withheld service violates constraint "withheld_text_names_place"';
	end if;
	return new;
end
$$;
create trigger refuse_place_of_withheld before insert or update on app.service
	for each row execute function app.refuse_place_of_withheld();
