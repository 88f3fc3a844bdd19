-- Services (Open Referral UK: service). What hangs on a service has a table of its own in the files
-- that follow, one concept each.

create table app.service (
	id uuid primary key,
	-- The id of the seed fact this record began as; empty for records that providers register.
	fact_id text unique check (fact_id ~ '^S[0-9]{3,}$'),
	organization_id uuid not null references app.organization,
	name app.bilingual not null,
	description app.bilingual,
	url text,
	status text not null default 'active',
	-- Context records (not direct help for a family) stay readable and are counted nowhere.
	in_scope boolean not null default true,
	location_withheld boolean not null default false,
	published boolean not null default false,
	last_modified timestamptz not null default now(),
	constraint service_status check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
	constraint service_url check (url ~ '^https?://'),
	-- A path may name the town of a refuge: a withheld service keeps only the front page.
	constraint service_withheld_url check (not location_withheld or url ~ '^https?://[^/]+/?$'),
	-- Lets a place point at "a service that is not withheld" (see service_at_location).
	constraint service_withheld_key unique (id, location_withheld)
);
create index service_by_organization on app.service (organization_id);
alter table app.service enable row level security;

create function app.stamp_last_modified() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	new.last_modified := now();
	return new;
end
$$;
create trigger stamp_last_modified before update on app.service
	for each row execute function app.stamp_last_modified();
create trigger note_change after insert or update or delete on app.service
	for each row execute function app.note_change('service', 'id');

-- An organisation's name stands in the documents of its services: a change there republishes them.

create function app.note_organization_change() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	perform app.publish('service', s.id::text) from app.service s where s.organization_id = new.id;
	return null;
end
$$;
create trigger republish_services after update on app.organization
	for each row execute function app.note_organization_change();

-- A service belongs to several kinds of help; the first is the one it is filed under.
create table app.service_category (
	service_id uuid not null references app.service on delete cascade,
	category_id text not null references app.category,
	position smallint not null check (position > 0),
	primary key (service_id, category_id),
	unique (service_id, position)
);
alter table app.service_category enable row level security;
create trigger note_change after insert or update or delete on app.service_category
	for each row execute function app.note_change('service', 'service_id');
