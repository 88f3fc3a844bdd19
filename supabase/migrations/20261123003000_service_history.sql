-- When a published service was new, changed, checked or taken into another record: what a feed of changes
-- says. Worked out from versions, checks and moves, so nothing more is kept: days, roles and the names of
-- the parts that changed, never their content. A redaction of a version is a redaction of this.

alter table app.publication drop constraint publication_entity_check;
alter table app.publication add constraint publication_entity_check check (entity in (
	'service', 'statement', 'reference', 'dated_snapshot', 'dated_document',
	'finding', 'challenge', 'example', 'feedback', 'annual_report', 'service_history'
));

-- A check has a day; a feed is read in the order in which things became known.
alter table app.assurance add column noted_at timestamptz;
alter table app.assurance alter column noted_at set default app.clock();

create function app.changed_parts(before jsonb, after jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
	select coalesce(jsonb_agg(part order by part), '[]') from (
		select key as part from jsonb_each(after) a where before -> a.key is distinct from a.value
		union
		select key from jsonb_each(before) b where not after ? b.key
	) changed
$$;

create function app.utc_text(at timestamptz) returns text
language sql immutable set search_path = ''
as $$
	select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
$$;

create function app.service_history_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object('id', s.id, 'events', (
		select coalesce(jsonb_agg(e.body order by e.at, e.body ->> 'id'), '[]') from (
			select v.published_at as at, jsonb_build_object(
				'kind', 'version', 'id', v.version::text, 'at', app.utc_text(v.published_at), 'role', v.role,
				'status', v.document ->> 'status', 'first', lag(v.version) over w is null,
				'parts', case when lag(v.version) over w is null then '[]'
					else app.changed_parts(lag(v.document) over w, v.document) end
			) as body
			from app.service_version v where v.service_id = s.id
			window w as (order by v.version)
			union all
			select coalesce(a.noted_at, a.checked_on + interval '12 hours'), jsonb_build_object(
				'kind', 'check', 'id', a.id::text, 'at', app.utc_text(coalesce(a.noted_at, a.checked_on + interval '12 hours')),
				'role', a.role, 'checked_on', to_char(a.checked_on, 'YYYY-MM-DD')
			)
			from app.assurance a where a.service_id = s.id
			union all
			select m.moved_at, jsonb_build_object('kind', 'move', 'id', m.into_id::text, 'at', app.utc_text(m.moved_at), 'into', m.into_id)
			from app.service_move m where m.service_id = s.id
		) e
	))
	from app.service s
	where s.id = wanted and (s.published or exists (select from app.service_move m where m.service_id = s.id))
		and (
			exists (select from app.service_version v where v.service_id = s.id)
			or exists (select from app.assurance a where a.service_id = s.id)
			or exists (select from app.service_move m where m.service_id = s.id)
		)
$$;

-- Of a statement's rows each once, and all with one number: a list publishes thousands at a time.
create function app.publish_histories() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	if exists (select from touched) then
		insert into app.publication (entity, id, version)
			select 'service_history', t.service_id::text, next.version
			from (select distinct service_id from touched) t, (select app.next_version() as version) next
			on conflict (entity, id) do update set version = excluded.version;
	end if;
	return null;
end
$$;
create trigger publish_new_histories after insert on app.service_version
	referencing new table as touched for each statement execute function app.publish_histories();
create trigger publish_redacted_histories after update on app.service_version
	referencing new table as touched for each statement execute function app.publish_histories();
create trigger publish_gone_histories after delete on app.service_version
	referencing old table as touched for each statement execute function app.publish_histories();
create trigger publish_new_histories after insert on app.assurance
	referencing new table as touched for each statement execute function app.publish_histories();
create trigger publish_changed_histories after update on app.assurance
	referencing new table as touched for each statement execute function app.publish_histories();
create trigger publish_gone_histories after delete on app.assurance
	referencing old table as touched for each statement execute function app.publish_histories();
create trigger publish_new_histories after insert on app.service_move
	referencing new table as touched for each statement execute function app.publish_histories();
create trigger publish_changed_histories after update on app.service_move
	referencing new table as touched for each statement execute function app.publish_histories();
create trigger publish_gone_histories after delete on app.service_move
	referencing old table as touched for each statement execute function app.publish_histories();

-- A record that is taken out of what is public takes its history with it, and brings it back.
create function app.publish_history_of() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	if new.published is distinct from old.published and exists (
		select from app.publication p where p.entity = 'service_history' and p.id = new.id::text
	) then
		perform app.publish('service_history', new.id::text);
	end if;
	return null;
end
$$;
create trigger publish_history_of after update of published on app.service
	for each row execute function app.publish_history_of();

-- What was published and checked before this file.
insert into app.publication (entity, id, version)
	select 'service_history', h.service_id::text, app.next_version()
	from (
		select service_id from app.service_version union select service_id from app.assurance
		union select service_id from app.service_move
	) h;
