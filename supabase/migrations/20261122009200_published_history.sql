-- History belongs to the published picture: a server holds it in memory like the record itself, and no page
-- asks the database for it.

alter table app.publication drop constraint publication_entity_check;
alter table app.publication add constraint publication_entity_check check (entity in (
	'service', 'statement', 'reference', 'dated_snapshot', 'dated_document',
	'finding', 'challenge', 'example', 'feedback', 'annual_report'
));
alter table app.audit_event drop constraint audit_entity;
alter table app.audit_event add constraint audit_entity check (entity in (
	'service', 'proposal', 'organization', 'account', 'claim', 'declaration', 'report', 'import', 'tier',
	'snapshot', 'finding', 'challenge', 'example', 'feedback', 'annual_report'
));

create function app.dated_snapshot_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', s.id,
		'taken_on', to_char(s.taken_on, 'YYYY-MM-DD'),
		'taken_at', to_char(s.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'reason', s.reason,
		'title', s.title,
		'record_version', s.record_version,
		'hash', s.hash,
		'method', s.method,
		'figures', s.figures,
		'entries', (
			select coalesce(jsonb_object_agg(of_kind.entity, of_kind.entries), '{}') from (
				select e.entity, jsonb_object_agg(e.entity_id, e.hash) as entries
				from app.dated_entry e where e.snapshot_id = s.id group by e.entity
			) of_kind
		),
		'redactions', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'on', to_char(app.day_of(r.at), 'YYYY-MM-DD'), 'reason', r.reason,
				'hash_before', r.hash_before, 'hash_after', r.hash_after
			) order by r.id), '[]')
			from app.dated_redaction r where r.snapshot_id = s.id
		)
	)
	from app.dated_snapshot s where s.id = wanted
$$;

-- The text of the document, not the document: its hash is that of the text.
create function app.dated_document_body(wanted text) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object('text', d.document::text) from app.dated_document d where d.hash = wanted
$$;

-- All of a statement at once: the first snapshot writes as many documents as there are services.
create function app.publish_documents() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	insert into app.publication (entity, id, version)
		select 'dated_document', t.hash, next.version from touched t, (select app.next_version() as version) next
		on conflict (entity, id) do update set version = excluded.version;
	return null;
end
$$;
create trigger publish_new_documents after insert on app.dated_document
	referencing new table as touched for each statement execute function app.publish_documents();
create trigger publish_gone_documents after delete on app.dated_document
	referencing old table as touched for each statement execute function app.publish_documents();

-- The document of anything published; null once it is there no more. Each entity has a function of its own.
create function app.published_body(entity text, id text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
	body jsonb;
begin
	case entity
		when 'reference' then body := app.reference_body();
		when 'dated_document' then body := app.dated_document_body(id);
		else execute format('select app.%I($1)', entity || '_body') using id::uuid into body;
	end case;
	return body;
end
$$;

create or replace function api.snapshot(
	since bigint default 0,
	up_to bigint default null,
	after_version bigint default null,
	after_key text default '',
	page_size integer default 200
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	top bigint;
	stamp timestamptz;
	page jsonb;
	taken integer;
	limit_rows integer := least(greatest(coalesce(page_size, 200), 1), 500);
begin
	select version, changed_at into top, stamp from app.publication_state;
	top := least(top, coalesce(up_to, top));
	select
		coalesce(jsonb_agg(jsonb_build_object(
			'entity', p.entity, 'id', p.id, 'version', p.version, 'body', app.published_body(p.entity, p.id)
		) order by p.version, (p.entity || ':' || p.id) collate "C"), '[]'),
		count(*)
	into page, taken
	from (
		select entity, id, version
		from app.publication
		where version > since and version <= top
			and (version, (entity || ':' || id) collate "C") > (coalesce(after_version, since), coalesce(after_key, ''))
		order by version, (entity || ':' || id) collate "C"
		limit limit_rows
	) p;
	return jsonb_build_object(
		'ok', true,
		'version', top,
		'changed_at', to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
		'items', page,
		'next', case when taken = limit_rows then jsonb_build_object(
			'version', page -> -1 -> 'version',
			'key', (page -> -1 ->> 'entity') || ':' || (page -> -1 ->> 'id')
		) end
	);
end
$$;

-- {ok, snapshots: [uuid]}: those whose figures wait to be worked out. For the job only.
create function api.snapshots_without_figures() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'snapshots', coalesce(jsonb_agg(s.id order by s.taken_at), '[]'))
	from app.dated_snapshot s where s.figures is null
$$;
revoke all on function api.snapshots_without_figures() from public;
grant execute on function api.snapshots_without_figures() to service_role;

-- {ok, taken_on, hash, items: [{entity, id, document}], next}: what a snapshot holds, in pages.
create function api.dated_record(snapshot uuid, after_key text default '', page_size integer default 250) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	known app.dated_snapshot;
	page jsonb;
	most constant integer := least(greatest(coalesce(dated_record.page_size, 250), 1), 500);
begin
	select * into known from app.dated_snapshot s where s.id = dated_record.snapshot;
	if not found then
		return app.refuse('unknown_snapshot');
	end if;
	select coalesce(jsonb_agg(jsonb_build_object('entity', p.entity, 'id', p.entity_id, 'document', d.document)
		order by p.key), '[]')
	into page
	from (
		select e.entity, e.entity_id, e.hash, (e.entity || ':' || e.entity_id) collate "C" as key
		from app.dated_entry e
		where e.snapshot_id = known.id and (e.entity || ':' || e.entity_id) collate "C" > coalesce(dated_record.after_key, '')
		order by key limit most
	) p join app.dated_document d on d.hash = p.hash;
	return jsonb_build_object(
		'ok', true, 'taken_on', to_char(known.taken_on, 'YYYY-MM-DD'), 'hash', known.hash, 'items', page,
		'next', case when jsonb_array_length(page) = most
			then (page -> -1 ->> 'entity') || ':' || (page -> -1 ->> 'id') end
	);
end
$$;
revoke all on function api.dated_record(uuid, text, integer) from public;
grant execute on function api.dated_record(uuid, text, integer) to service_role;

-- {ok, noted}: false when the snapshot changed meanwhile or has its figures. For the job only.
create function api.note_figures(snapshot uuid, hash text, method integer, figures jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	update app.dated_snapshot s set figures = note_figures.figures, method = note_figures.method
		where s.id = note_figures.snapshot and s.hash = note_figures.hash and s.figures is null;
	if found then
		perform app.publish('dated_snapshot', note_figures.snapshot::text);
	end if;
	return jsonb_build_object('ok', true, 'noted', found);
end
$$;
revoke all on function api.note_figures(uuid, text, integer, jsonb) from public;
grant execute on function api.note_figures(uuid, text, integer, jsonb) to service_role;
