-- The public always sees the last approved version; an edit is a proposal. A proposal carries a whole
-- offer document (see src/lib/domain/offer), a version is what was published.

create table app.service_version (
	service_id uuid not null references app.service on delete cascade,
	version integer not null,
	document jsonb not null,
	published_at timestamptz not null,
	proposal_id uuid,
	-- In which role it was published: the record's own seed, a provider's offer, an editor's act.
	role text not null,
	primary key (service_id, version),
	constraint service_version_number check (version > 0),
	constraint service_version_role check (role in ('record', 'provider', 'editor'))
);
alter table app.service_version enable row level security;
create trigger refuse_rewriting before update or delete on app.service_version
	for each row execute function app.refuse_rewriting();
create trigger refuse_emptying before truncate on app.service_version
	for each statement execute function app.refuse_rewriting();

create table app.proposal (
	id uuid primary key default gen_random_uuid(),
	-- What a provider is given to quote: no letters or digits that are read for one another.
	reference text not null,
	-- A new service has its id from the start, so that nothing needs to be renamed later.
	service_id uuid not null,
	organization_id uuid not null references app.organization on delete cascade,
	kind text not null,
	document jsonb not null default '{}',
	-- The published version it was made from; 0 for a service that is not published yet.
	base_version integer not null default 0,
	state text not null default 'draft',
	-- Counts every saving: two people who edit the same proposal find out.
	revision integer not null default 1,
	batch_id uuid,
	-- In whose name it stands: what the provider says, or what an editor does.
	own text not null default 'provider',
	created_by uuid,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	submitted_by uuid,
	submitted_at timestamptz,
	claimed_by uuid,
	claimed_at timestamptz,
	decided_by uuid,
	decided_at timestamptz,
	decision_reason text,
	-- [{part, text, at, role}]
	comments jsonb not null default '[]',
	publish_at timestamptz,
	published_at timestamptz,
	constraint proposal_reference unique (reference),
	constraint proposal_reference_form check (reference ~ '^HAE-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$'),
	constraint proposal_kind check (kind in ('new', 'edit', 'import', 'restore', 'merge')),
	constraint proposal_state check (state in ('draft', 'submitted', 'returned', 'approved', 'rejected', 'withdrawn', 'published')),
	constraint proposal_own check (own in ('provider', 'editor')),
	constraint proposal_reason check (length(decision_reason) <= 2000),
	constraint proposal_document_size check (pg_column_size(document) <= 200000),
	constraint proposal_submitted check (state in ('draft', 'withdrawn') or submitted_at is not null)
);
create index proposal_by_organization on app.proposal (organization_id, state);
create index proposal_by_service on app.proposal (service_id, state);
create index proposal_waiting on app.proposal (state, publish_at);
create index proposal_by_batch on app.proposal (batch_id) where batch_id is not null;
alter table app.proposal enable row level security;

-- Areas that a document speaks of.
create function app.areas_in(document jsonb) returns text[]
language sql immutable set search_path = ''
as $$
	select coalesce(array_agg(value), '{}') from jsonb_array_elements_text(
		case when jsonb_typeof(document -> 'areas') = 'array' then document -> 'areas' else '[]'::jsonb end
	)
$$;

-- Editors of the areas it is for, or of those that the published service serves now.
create function app.edits_proposal(service uuid, document jsonb) returns boolean
language sql stable security definer set search_path = ''
as $$
	select app.edits_areas(app.areas_in(document))
		or exists (select from app.service s where s.id = service and app.edits_service(s.id))
$$;

create function app.new_reference() returns text
language plpgsql volatile set search_path = ''
as $$
declare
	letters constant text := '23456789ABCDEFGHJKMNPQRSTVWXYZ';
	made text;
begin
	loop
		select 'HAE-' || string_agg(case when i = 5 then '-' else '' end
			|| substr(letters, 1 + floor(random() * length(letters))::integer, 1), '' order by i)
			into made from generate_series(1, 8) i;
		exit when not exists (select from app.proposal p where p.reference = made);
	end loop;
	return made;
end
$$;

grant select on app.proposal, app.service_version to authenticated;
grant execute on function app.areas_in(jsonb), app.edits_proposal(uuid, jsonb) to authenticated;

-- Drafts are their organisation's own; what was submitted is its editors' too.
create policy "own organisation's proposals" on app.proposal for select to authenticated
	using ((select app.current_account()) is not null and app.is_member_of(organization_id));
create policy "submitted proposals of own areas" on app.proposal for select to authenticated
	using (state not in ('draft', 'withdrawn') and app.edits_proposal(service_id, document));
create policy "editor's own drafts" on app.proposal for select to authenticated
	using (own = 'editor' and created_by = (select app.current_account()));
create policy "versions: their editors and their provider" on app.service_version for select to authenticated
	using (app.edits_service(service_id) or app.provides_service(service_id));
