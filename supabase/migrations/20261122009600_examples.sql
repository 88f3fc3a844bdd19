-- Good practice: what an organisation did, for whom, what came of it and what it takes to do it again. A
-- document (see src/lib/domain/example) is written by the organisation, looked at by an editor, and public
-- until the organisation withdraws it.

-- Whether a text of both languages is there and fits.
create function app.says(value jsonb, most integer) returns boolean
language sql immutable set search_path = ''
as $$
	select coalesce(app.is_bilingual(value) and length(coalesce(value ->> 'en', '')) <= most
		and length(coalesce(value ->> 'cy', '')) <= most, false)
$$;

-- One result, in the one shape that all have: a measure, n of N or a share, a period, a method, a source and
-- how it came to be known. What the source does not say is null. Numbers of fewer than five people are
-- never stored: neither those it worked for nor those it did not.
create function app.claim_stands(claim jsonb) returns boolean
language plpgsql immutable set search_path = ''
as $$
declare
	n numeric;
	all_of numeric;
	share numeric;
begin
	if jsonb_typeof(claim) is distinct from 'object' or not app.says(claim -> 'measure', 300)
		or not app.says(claim -> 'source', 300)
		or not (claim -> 'method' = 'null' or app.says(claim -> 'method', 600))
		or coalesce(claim ->> 'level', '') not in ('not-stated', 'said', 'counted', 'before-after', 'compared', 'evaluated')
		or (claim -> 'period' <> 'null' and not coalesce(
			claim #>> '{period,from}' ~ '^20[0-9]{2}(-(0[1-9]|1[0-2]))?$' and claim #>> '{period,to}' ~ '^20[0-9]{2}(-(0[1-9]|1[0-2]))?$',
			false
		))
		or not coalesce(claim -> 'source_url' = 'null' or (
			claim ->> 'source_url' ~ '^https?://[^\s]+$' and length(claim ->> 'source_url') <= 500
		), false) then
		return false;
	end if;
	n := claim ->> 'n';
	all_of := claim ->> 'of';
	share := claim ->> 'percent';
	return coalesce(share between 0 and 100, true)
		and (n is null) = (all_of is null)
		and coalesce(n >= 0 and all_of > 0 and n <= all_of and n = trunc(n) and all_of = trunc(all_of), true)
		and coalesce(all_of >= 5 and (n = 0 or n >= 5) and (n = all_of or all_of - n >= 5), true);
exception when others then
	return false;
end
$$;

-- Whether a document can be shown to everybody.
create function app.example_stands(document jsonb) returns boolean
language sql stable set search_path = ''
as $$
	select coalesce(
		app.says(document -> 'title', 150) and app.says(document -> 'done', 4000) and app.says(document -> 'for_whom', 1000)
		and app.says(document -> 'needed', 4000)
		and jsonb_typeof(document -> 'claims') = 'array' and jsonb_array_length(document -> 'claims') <= 10
		and not exists (select from jsonb_array_elements(document -> 'claims') c where not app.claim_stands(c))
		and jsonb_typeof(document -> 'tiers') = 'array' and jsonb_array_length(document -> 'tiers') between 1 and 4
		and jsonb_typeof(document -> 'categories') = 'array' and jsonb_array_length(document -> 'categories') between 1 and 10
		and jsonb_typeof(document -> 'services') = 'array' and jsonb_array_length(document -> 'services') <= 20
		and not exists (
			select from jsonb_array_elements_text(document -> 'tiers') t where not exists (select from app.tier k where k.id = t)
		)
		and not exists (
			select from jsonb_array_elements_text(document -> 'categories') c
			where not exists (select from app.category k where k.id = c)
		), false)
$$;

create table app.example (
	id uuid primary key default gen_random_uuid(),
	reference text not null default app.short_reference('E'),
	-- In whose name it stands: the programme documents', or its organisation's.
	own text not null default 'provider',
	organization_id uuid references app.organization on delete cascade,
	-- As it is published; null before that, and for good once it was withdrawn.
	document jsonb,
	version integer not null default 0,
	published_on date,
	-- What its organisation writes or has sent in; null while nothing is on its way.
	draft jsonb,
	state text not null default 'settled',
	revision integer not null default 1,
	-- Why an editor gave it back or declined it.
	reason text,
	sent_at timestamptz,
	-- Null once the account is erased.
	sent_by uuid references app.account on delete set null,
	updated_at timestamptz not null default now(),
	constraint example_reference unique (reference),
	constraint example_own check (own in ('record', 'provider') and (own = 'record' or organization_id is not null)),
	constraint example_state check (state in ('draft', 'sent', 'returned', 'declined', 'settled')),
	constraint example_on_its_way check ((state = 'settled') = (draft is null)),
	constraint example_published check ((document is null) or (version > 0 and published_on is not null)),
	constraint example_document_size check (pg_column_size(document) <= 60000 and pg_column_size(draft) <= 60000),
	constraint example_reason check (length(reason) <= 2000)
);
create index example_by_organization on app.example (organization_id);
create index example_waiting on app.example (sent_at) where state = 'sent';
alter table app.example enable row level security;
-- What is on its way concerns nobody but its organisation: the picture moves with what is published.
create trigger note_published after insert on app.example
	for each row when (new.document is not null) execute function app.note_change('example', 'id');
create trigger note_change after update on app.example
	for each row when (new.document is distinct from old.document or new.version <> old.version)
	execute function app.note_change('example', 'id');
create trigger note_removed after delete on app.example
	for each row when (old.document is not null) execute function app.note_change('example', 'id');

-- Facts are seeded into a record that people have changed: an organisation may be gone. They are published
-- on the day they are taken in.
create function app.seed_example() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	if new.own = 'record' and not exists (select from app.organization o where o.id = new.organization_id) then
		new.organization_id := null;
	end if;
	if new.own = 'record' then
		new.published_on := coalesce(new.published_on, app.day_of(app.clock()));
	end if;
	return new;
end
$$;
create trigger seed_example before insert on app.example for each row execute function app.seed_example();

-- Seed facts are services and statements (S...) or examples (E...).
alter table app.seed_fact drop constraint seed_fact_fact_id_check;
alter table app.seed_fact add constraint seed_fact_fact_id_check check (fact_id ~ '^[SE][0-9]{3,}$');

-- As it is published; null before, and once it was withdrawn.
create function app.example_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select e.document || jsonb_build_object(
		'id', e.id, 'reference', e.reference, 'own', e.own, 'version', e.version,
		'published_on', to_char(e.published_on, 'YYYY-MM-DD'),
		'organization', (
			select jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website)
			from app.organization o where o.id = e.organization_id
		)
	)
	from app.example e where e.id = wanted and e.document is not null
$$;

-- As its organisation and its editors see it.
create function app.example_line(e app.example) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', e.id, 'reference', e.reference, 'own', e.own, 'version', e.version,
		'published_on', to_char(e.published_on, 'YYYY-MM-DD'), 'document', e.document, 'draft', e.draft,
		'state', e.state, 'revision', e.revision, 'reason', e.reason,
		'sent_on', to_char(app.day_of(e.sent_at), 'YYYY-MM-DD'),
		'organization', (
			select jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website)
			from app.organization o where o.id = e.organization_id
		)
	)
$$;

-- Notes what was done; never the document, which stays where it can be redacted.
create function app.audit_example(action text, wanted uuid) returns void
language sql volatile set search_path = ''
as $$
	select app.audit(action, 'example', e.id::text, null,
		jsonb_build_object('reference', e.reference, 'state', e.state, 'version', e.version), null)
	from app.example e where e.id = wanted
$$;

-- An organisation's name stands in its examples.
create function app.republish_examples() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	perform app.publish('example', e.id::text) from app.example e
		where e.organization_id = new.id and e.document is not null;
	return null;
end
$$;
create trigger republish_examples after update on app.organization
	for each row execute function app.republish_examples();
