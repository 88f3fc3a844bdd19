-- The record as it stood on a day: what was published, kept piece by piece under the hash of its text, so
-- that an unchanged service costs a line. Nothing of it changes but by redaction, which is recorded.

create table app.dated_document (
	hash text primary key,
	document jsonb not null,
	constraint dated_document_hash check (hash ~ '^[0-9a-f]{64}$')
);
alter table app.dated_document enable row level security;

create table app.dated_snapshot (
	id uuid primary key default gen_random_uuid(),
	-- The day it stands for, in Wales: assurance runs out by the day.
	taken_on date not null,
	taken_at timestamptz not null,
	reason text not null,
	title app.bilingual,
	record_version bigint not null,
	-- Over the lines "entity:id:hash" of what it holds, in their order.
	hash text not null,
	-- What the kernel worked out from it, and by which method; null until it has, and after a redaction.
	figures jsonb,
	method integer,
	constraint dated_snapshot_reason check (reason in ('monthly', 'asked')),
	constraint dated_snapshot_title check (reason = 'monthly' or title is not null),
	constraint dated_snapshot_method check ((figures is null) = (method is null))
);
create unique index dated_snapshot_once_a_month on app.dated_snapshot (date_trunc('month', taken_on::timestamp))
	where reason = 'monthly';
alter table app.dated_snapshot enable row level security;

create table app.dated_entry (
	-- Written before the snapshot itself, which carries the hash of all of them.
	snapshot_id uuid not null references app.dated_snapshot deferrable initially deferred,
	entity text not null,
	entity_id text not null,
	hash text not null references app.dated_document,
	primary key (snapshot_id, entity, entity_id),
	constraint dated_entry_entity check (entity in ('service', 'statement', 'reference'))
);
create index dated_entry_by_document on app.dated_entry (hash);
create index dated_entry_by_thing on app.dated_entry (entity, entity_id);
alter table app.dated_entry enable row level security;

create table app.dated_redaction (
	id bigint generated always as identity primary key,
	snapshot_id uuid not null references app.dated_snapshot,
	at timestamptz not null default now(),
	reason text not null,
	hash_before text not null,
	hash_after text not null,
	constraint dated_redaction_reason check (reason in ('location withheld', 'person erased'))
);
create index dated_redaction_by_snapshot on app.dated_redaction (snapshot_id);
alter table app.dated_redaction enable row level security;

-- History is only ever added to; figures are worked out once, and again after a redaction.
create function app.keep_snapshot() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	if coalesce(current_setting('app.redacting', true), '') <> 'on'
		and (tg_op = 'DELETE' or old.figures is not null
			or to_jsonb(new) - array['figures', 'method'] <> to_jsonb(old) - array['figures', 'method']) then
		raise exception using errcode = 'insufficient_privilege', message = 'history is only ever added to';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger keep_snapshot before update or delete on app.dated_snapshot
	for each row execute function app.keep_snapshot();
create trigger refuse_rewriting before update or delete on app.dated_entry
	for each row execute function app.refuse_rewriting();
create trigger refuse_rewriting before update or delete on app.dated_document
	for each row execute function app.refuse_rewriting();
create trigger refuse_rewriting before update or delete on app.dated_redaction
	for each row execute function app.refuse_rewriting();
create trigger refuse_emptying before truncate on app.dated_snapshot
	for each statement execute function app.refuse_rewriting();
create trigger refuse_emptying before truncate on app.dated_entry
	for each statement execute function app.refuse_rewriting();
create trigger refuse_emptying before truncate on app.dated_document
	for each statement execute function app.refuse_rewriting();

-- The hash of a document: of its text as the database writes it, which whoever reads it gets too.
create function app.hash_of(document jsonb) returns text
language sql immutable set search_path = ''
as $$
	select encode(sha256(convert_to(document::text, 'UTF8')), 'hex')
$$;

create function app.keep_document(document jsonb) returns text
language sql volatile set search_path = ''
as $$
	insert into app.dated_document (hash, document) values (app.hash_of(document), document)
	on conflict (hash) do nothing;
	select app.hash_of(document)
$$;

create function app.hash_of_snapshot(snapshot uuid) returns text
language sql stable set search_path = ''
as $$
	select encode(sha256(convert_to(coalesce(string_agg(
		e.entity || ':' || e.entity_id || ':' || e.hash, E'\n' order by e.entity collate "C", e.entity_id collate "C"
	), ''), 'UTF8')), 'hex')
	from app.dated_entry e where e.snapshot_id = snapshot
$$;

-- Puts the published record of now into a snapshot. What did not change since the last one is not read
-- again: the numbers of the publication say what did.
create function app.take_snapshot(at timestamptz, reason text, title jsonb) returns uuid
language plpgsql volatile set search_path = ''
as $$
declare
	made uuid := gen_random_uuid();
	top bigint;
	before app.dated_snapshot;
begin
	-- Writers of the record wait here, as they wait for each other.
	select p.version into top from app.publication_state p for update;
	select * into before from app.dated_snapshot s order by s.record_version desc, s.taken_at desc limit 1;
	insert into app.dated_entry (snapshot_id, entity, entity_id, hash)
		select made, e.entity, e.entity_id, e.hash
		from app.dated_entry e join app.publication p on p.entity = e.entity and p.id = e.entity_id
		where e.snapshot_id = before.id and e.entity in ('service', 'statement') and p.version <= before.record_version;
	with changed as materialized (
		select p.entity, p.id,
			case p.entity when 'service' then app.service_body(p.id::uuid) else app.statement_body(p.id::uuid) end as body
		from app.publication p
		where p.entity in ('service', 'statement') and p.version > coalesce(before.record_version, 0)
	), hashed as materialized (
		select c.entity, c.id, c.body, app.hash_of(c.body) as hash from changed c where c.body is not null
	), kept as (
		insert into app.dated_document (hash, document) select distinct on (h.hash) h.hash, h.body from hashed h
		on conflict (hash) do nothing
	)
	insert into app.dated_entry (snapshot_id, entity, entity_id, hash) select made, h.entity, h.id, h.hash from hashed h;
	-- What coverage and reports stand on; where a phone rings and how a postcode is read is not history.
	insert into app.dated_entry (snapshot_id, entity, entity_id, hash)
		select made, 'reference', part.key, app.keep_document(part.value)
		from jsonb_each(app.reference_body() - array['outward_codes', 'front_doors']) part;
	insert into app.dated_snapshot (id, taken_on, taken_at, reason, title, record_version, hash)
	values (made, app.day_of(at), at, reason, title, top, app.hash_of_snapshot(made));
	perform app.audit('snapshot taken', 'snapshot', made::text, null, jsonb_build_object('reason', reason), null);
	perform app.publish('dated_snapshot', made::text);
	return made;
end
$$;

-- {ok, taken: uuid | null}: the snapshot of a month, once; null when it is there, or nothing is recorded yet.
-- For the job only.
create function api.take_monthly_snapshot(at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	if exists (
		select from app.dated_snapshot s
		where s.reason = 'monthly' and date_trunc('month', s.taken_on::timestamp) = date_trunc('month', app.day_of(at)::timestamp)
	) or not exists (select from app.service s where s.published) then
		return jsonb_build_object('ok', true, 'taken', null);
	end if;
	return jsonb_build_object('ok', true, 'taken', app.take_snapshot(at, 'monthly', null));
exception when unique_violation then
	return jsonb_build_object('ok', true, 'taken', null);
end
$$;
revoke all on function api.take_monthly_snapshot(timestamptz) from public;
grant execute on function api.take_monthly_snapshot(timestamptz) to service_role;

-- {ok, taken}, or `not_allowed`, `title`, `too_many` (ten a day): a snapshot on demand, under a title.
create function api.take_snapshot(title jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	if not (app.has_role('national_reviewer') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	elsif coalesce(btrim(take_snapshot.title ->> 'en'), '') = '' or length(take_snapshot.title ->> 'en') > 120
		or length(take_snapshot.title ->> 'cy') > 120 then
		return app.refuse('title');
	elsif (select count(*) from app.dated_snapshot s
		where s.reason = 'asked' and s.taken_on = app.day_of(app.clock())) >= 10 then
		return app.refuse('too_many');
	end if;
	return jsonb_build_object('ok', true, 'taken', app.take_snapshot(app.clock(), 'asked', take_snapshot.title));
end
$$;
revoke all on function api.take_snapshot(jsonb) from public;
grant execute on function api.take_snapshot(jsonb) to authenticated;
