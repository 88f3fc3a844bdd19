-- Lists of services from a file: a batch is one file, checked row by row before anything changes. Rows
-- are written by the server's own key, which has checked them; people confirm, decide and undo a batch.

create table app.import_batch (
	id uuid primary key default gen_random_uuid(),
	-- Null after the account was erased.
	created_by uuid references app.account on delete set null,
	-- Whose list it is: one organisation's own, or an authority's.
	organization_id uuid references app.organization on delete cascade,
	gss text references app.area,
	-- In whose name its offers stand; an editor's list needs no other editor.
	own text not null,
	-- To tell files apart; gone with the rows.
	file_name text,
	state text not null default 'checking',
	total integer not null,
	created integer not null default 0,
	changed integer not null default 0,
	unchanged integer not null default 0,
	refused integer not null default 0,
	-- Every area that its offers speak of: whose editors see it.
	areas text[] not null default '{}',
	created_at timestamptz not null default now(),
	-- Moves with every chunk of rows: a check that stands still was interrupted.
	touched_at timestamptz not null default now(),
	confirmed_at timestamptz,
	decided_by uuid references app.account on delete set null,
	decided_at timestamptz,
	decision_reason text,
	publish_at timestamptz,
	finished_at timestamptz,
	constraint import_of_one check ((organization_id is null) <> (gss is null)),
	constraint import_own check (own in ('provider', 'editor')),
	constraint import_state check (state in (
		'checking', 'checked', 'confirmed', 'approved', 'publishing', 'published', 'refused', 'discarded', 'undoing', 'undone'
	)),
	constraint import_total check (total between 1 and 10000),
	constraint import_file_name check (length(file_name) <= 120),
	constraint import_reason check (length(decision_reason) <= 2000)
);
create index import_by_organization on app.import_batch (organization_id, created_at desc);
create index import_by_area on app.import_batch (gss, created_at desc);
create index import_waiting on app.import_batch (state, publish_at);
alter table app.import_batch enable row level security;

-- The cells that say where a service is, of each of the places a row may name.
create function app.import_place_columns() returns text[]
language sql immutable parallel safe set search_path = ''
as $$
	select array[
		'place_en', 'place_cy', 'address', 'town', 'postcode', 'latitude', 'longitude',
		'place_en_2', 'place_cy_2', 'address_2', 'town_2', 'postcode_2', 'latitude_2', 'longitude_2',
		'place_en_3', 'place_cy_3', 'address_3', 'town_3', 'postcode_3', 'latitude_3', 'longitude_3'
	]
$$;

create table app.import_row (
	batch_id uuid not null references app.import_batch on delete cascade,
	-- In the order of the file, and the line of the file it ends on.
	number integer not null,
	line integer not null,
	-- What may be kept of the cells: never the place of a withheld service.
	cells jsonb not null,
	outcome text not null,
	service_id uuid,
	-- The published version it was held against; 0 where nothing is published.
	base_version integer not null default 0,
	changed text[] not null default '{}',
	-- [{column, code, value}]
	problems jsonb not null default '[]',
	offer jsonb,
	proposal_id uuid,
	-- The version and the check this row made, and where the record came from before, for an undo.
	version integer,
	check_id uuid,
	provenance jsonb,
	-- True where an undo found the service edited since, and left it as it was.
	left_alone boolean not null default false,
	primary key (batch_id, number),
	constraint import_outcome check (outcome in ('created', 'changed', 'unchanged', 'refused')),
	constraint import_offer check ((offer is not null) = (outcome in ('created', 'changed'))),
	constraint import_withheld check (not coalesce((offer ->> 'location_withheld')::boolean, false)
		or not cells ?| app.import_place_columns())
);
create index import_row_by_outcome on app.import_row (batch_id, outcome, number);
create index import_row_by_service on app.import_row (service_id);
-- A row that was refused knows no service: it is found by its name when a place has to go (app.import_rows_of).
create index import_row_refused_en on app.import_row ((btrim(cells ->> 'name_en'))) where outcome = 'refused' and service_id is null;
create index import_row_refused_cy on app.import_row ((btrim(cells ->> 'name_cy'))) where outcome = 'refused' and service_id is null;
alter table app.import_row enable row level security;

-- Which column of a file is which of ours, for the next file with the same headers.
create table app.import_mapping (
	account_id uuid not null references app.account on delete cascade,
	headers text not null,
	columns text[] not null,
	used_at timestamptz not null default now(),
	primary key (account_id, headers),
	constraint import_headers check (headers ~ '^[0-9a-f]{64}$'),
	constraint import_columns check (cardinality(columns) between 1 and 250)
);
alter table app.import_mapping enable row level security;

-- Whether the person of the session may send lists for an organisation or an area.
create function app.imports_for(organization uuid, area text) returns boolean
language sql stable security definer set search_path = ''
as $$
	select case
		when organization is not null and area is null then app.is_member_of(organization) or app.has_role('administrator')
		when area is not null and organization is null then
			app.works_in('editor', area) or app.works_in('steward', area) or app.has_role('administrator')
		else false
	end
$$;

grant select on app.import_batch, app.import_row, app.import_mapping to authenticated;
grant execute on function app.imports_for(uuid, text) to authenticated;

create policy "own lists, and those of own areas once they are confirmed" on app.import_batch
	for select to authenticated
	using (
		app.imports_for(organization_id, gss)
		or (state not in ('checking', 'checked', 'discarded') and app.edits_areas(areas))
	);
create policy "rows of the lists one may see" on app.import_row for select to authenticated
	using (exists (select from app.import_batch b where b.id = batch_id));
create policy "own mappings" on app.import_mapping for select to authenticated
	using (account_id = (select app.current_account()));
