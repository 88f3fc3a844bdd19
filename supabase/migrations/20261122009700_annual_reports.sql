-- The annual report: asked for by a reviewer for a snapshot, a period and an edition, written by the server
-- from the dated record, read as a draft, published. What is published never changes but by redaction: a
-- correction is a new version that says what changed, and the older one stays.

create table app.annual_report (
	id uuid primary key default gen_random_uuid(),
	-- Of all its versions: what a citation and the permanent address carry.
	reference text not null,
	version integer not null,
	-- The edition: a region's, or (null) of all Wales.
	region_id text references app.region,
	-- The period: from one snapshot (null: nothing to compare with) to another.
	from_snapshot uuid references app.dated_snapshot,
	to_snapshot uuid not null references app.dated_snapshot,
	state text not null default 'asked',
	-- What a later version changed.
	changes app.bilingual,
	asked_at timestamptz not null,
	-- Null once the account is erased.
	asked_by uuid references app.account on delete set null,
	published_on date,
	-- What was public beside the snapshots when it was asked for: findings, challenges, good practice.
	inputs jsonb not null,
	-- What the server wrote; null until it has, and again after a redaction until it has written anew.
	contents jsonb,
	method integer,
	-- Of the contents, and by id those of every snapshot they were made from.
	hash text,
	snapshots jsonb,
	constraint annual_report_version unique (reference, version),
	constraint annual_report_state check (state in ('asked', 'draft', 'published')),
	constraint annual_report_period check (from_snapshot <> to_snapshot),
	constraint annual_report_changes check ((version = 1) = (changes is null) and length(changes::text) <= 2500),
	constraint annual_report_published check ((state = 'published') = (published_on is not null)),
	constraint annual_report_written check (
		(contents is null) = (hash is null) and (contents is null) = (method is null)
		and (state <> 'draft' or contents is not null) and (state <> 'asked' or contents is null)
	)
);
create index annual_report_by_end on app.annual_report (to_snapshot);
alter table app.annual_report enable row level security;

create table app.annual_report_redaction (
	id bigint generated always as identity primary key,
	report_id uuid not null references app.annual_report on delete cascade,
	at timestamptz not null default now(),
	reason text not null,
	hash_before text not null,
	-- Null until it is written anew.
	hash_after text,
	constraint annual_report_redaction_reason check (reason in ('location withheld', 'person erased'))
);
create index annual_report_redaction_by_report on app.annual_report_redaction (report_id);
alter table app.annual_report_redaction enable row level security;
create trigger note_change after insert or update or delete on app.annual_report_redaction
	for each row execute function app.note_change('annual_report', 'report_id');

-- What is published stays; after a redaction it is written anew, once.
create function app.keep_annual_report() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
	if old.state = 'published' and coalesce(current_setting('app.redacting', true), '') <> 'on'
		and (tg_op = 'DELETE' or to_jsonb(new) - array['contents', 'method', 'hash', 'snapshots', 'asked_by']
			<> to_jsonb(old) - array['contents', 'method', 'hash', 'snapshots', 'asked_by']
			or (old.contents is not null and new.contents is distinct from old.contents)) then
		raise exception using errcode = 'insufficient_privilege', message = 'a published report does not change';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger keep_annual_report before update or delete on app.annual_report
	for each row execute function app.keep_annual_report();
create trigger refuse_emptying before truncate on app.annual_report
	for each statement execute function app.refuse_rewriting();

create function app.annual_report_document(r app.annual_report) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', r.id, 'reference', r.reference, 'version', r.version, 'region', r.region_id,
		'from_snapshot', r.from_snapshot, 'to_snapshot', r.to_snapshot,
		'from_on', (select to_char(s.taken_on, 'YYYY-MM-DD') from app.dated_snapshot s where s.id = r.from_snapshot),
		'to_on', (select to_char(s.taken_on, 'YYYY-MM-DD') from app.dated_snapshot s where s.id = r.to_snapshot),
		'state', r.state, 'changes', r.changes, 'published_on', to_char(r.published_on, 'YYYY-MM-DD'),
		'method', r.method, 'hash', r.hash, 'contents', r.contents,
		'redactions', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'on', to_char(app.day_of(d.at), 'YYYY-MM-DD'), 'reason', d.reason,
				'hash_before', d.hash_before, 'hash_after', d.hash_after
			) order by d.id), '[]')
			from app.annual_report_redaction d where d.report_id = r.id
		)
	)
$$;

-- As it is published; null before.
create function app.annual_report_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select app.annual_report_document(r) from app.annual_report r where r.id = wanted and r.state = 'published'
$$;
create trigger note_change after insert or update or delete on app.annual_report
	for each row execute function app.note_change('annual_report', 'id');

-- What is public now and no part of a snapshot. What parents said is not kept here: who takes it back finds
-- it in no report.
create function app.annual_report_inputs() returns jsonb
language sql stable set search_path = ''
as $$
	select coalesce(jsonb_object_agg(of_kind.entity, of_kind.bodies), '{}') from (
		select b.entity, jsonb_agg(b.body order by b.id) as bodies
		from (
			select p.entity, p.id, app.published_body(p.entity, p.id) as body
			from app.publication p where p.entity in ('finding', 'challenge', 'example')
		) b
		where b.body is not null group by b.entity
	) of_kind
$$;

-- Asks for a report, or with `corrects` for the next version of one. {ok, id, reference, version}, or
-- `not_allowed`, `unknown_region`, `unknown_snapshot`, `order` (a period ends after it begins),
-- `unknown_report`, `changes` (a later version says what changed), `waiting` (one is not published yet),
-- `too_many`.
create function api.ask_for_report(
	region text, from_snapshot uuid, to_snapshot uuid, corrects text default null, changes jsonb default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	ends app.dated_snapshot;
	begins app.dated_snapshot;
	last app.annual_report;
	made app.annual_report;
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	elsif ask_for_report.region is not null and not exists (select from app.region g where g.id = ask_for_report.region) then
		return app.refuse('unknown_region');
	end if;
	select * into ends from app.dated_snapshot s where s.id = ask_for_report.to_snapshot;
	select * into begins from app.dated_snapshot s where s.id = ask_for_report.from_snapshot;
	if ends.id is null or (ask_for_report.from_snapshot is not null and begins.id is null) then
		return app.refuse('unknown_snapshot');
	elsif begins.taken_at >= ends.taken_at then
		return app.refuse('order');
	end if;
	-- One at a time, so that a version has one number.
	perform pg_advisory_xact_lock(9700);
	if corrects is not null then
		select * into last from app.annual_report r where r.reference = corrects order by r.version desc limit 1;
		if not found then
			return app.refuse('unknown_report');
		elsif last.state <> 'published' then
			return app.refuse('waiting');
		elsif coalesce(btrim(ask_for_report.changes ->> 'en'), btrim(ask_for_report.changes ->> 'cy'), '') = '' then
			return app.refuse('changes');
		end if;
	elsif (select count(*) from app.annual_report r where r.state <> 'published') >= 20 then
		return app.refuse('too_many');
	end if;
	insert into app.annual_report (reference, version, region_id, from_snapshot, to_snapshot, changes, asked_at, asked_by, inputs)
	values (
		coalesce(last.reference, app.short_reference('R')), coalesce(last.version, 0) + 1,
		-- A later version is of the same edition.
		case when corrects is null then ask_for_report.region else last.region_id end,
		begins.id, ends.id, case when corrects is not null then ask_for_report.changes end,
		app.clock(), app.current_account(), app.annual_report_inputs()
	) returning * into made;
	perform app.audit('report asked for', 'annual_report', made.id::text, null,
		jsonb_build_object('reference', made.reference, 'version', made.version, 'region', made.region_id), null);
	return jsonb_build_object('ok', true, 'id', made.id, 'reference', made.reference, 'version', made.version);
end
$$;
revoke all on function api.ask_for_report(text, uuid, uuid, text, jsonb) from public;
grant execute on function api.ask_for_report(text, uuid, uuid, text, jsonb) to authenticated;

-- {ok, reports: [document without contents]}: all versions, the newest first, for those who review.
create function api.annual_reports() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'reports', (
		select coalesce(jsonb_agg(
			app.annual_report_document(r) - 'contents' || jsonb_build_object('written', r.contents is not null)
			order by r.asked_at desc, r.id
		), '[]') from app.annual_report r
	));
end
$$;
revoke all on function api.annual_reports() from public;
grant execute on function api.annual_reports() to authenticated;

-- {ok, report: document}: a version, published or not, or `not_allowed`, `unknown_report`.
create function api.annual_report(report uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	known app.annual_report;
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.annual_report r where r.id = annual_report.report;
	if not found then
		return app.refuse('unknown_report');
	end if;
	return jsonb_build_object('ok', true, 'report', app.annual_report_document(known));
end
$$;
revoke all on function api.annual_report(uuid) from public;
grant execute on function api.annual_report(uuid) to authenticated;

-- Publishes a draft as it was read: `seen` is its hash. {ok, reference, version}, or `not_allowed`,
-- `unknown_report`, `state`, `changed` (another was written meanwhile).
create function api.publish_report(report uuid, seen text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.annual_report;
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.annual_report r where r.id = publish_report.report for update;
	if not found then
		return app.refuse('unknown_report');
	elsif known.state <> 'draft' then
		return app.refuse('state');
	elsif known.hash is distinct from publish_report.seen then
		return app.refuse('changed');
	end if;
	update app.annual_report r set state = 'published', published_on = app.day_of(app.clock()) where r.id = known.id;
	perform app.audit('report published', 'annual_report', known.id::text, null,
		jsonb_build_object('reference', known.reference, 'version', known.version, 'hash', known.hash), null);
	return jsonb_build_object('ok', true, 'reference', known.reference, 'version', known.version);
end
$$;
revoke all on function api.publish_report(uuid, text) from public;
grant execute on function api.publish_report(uuid, text) to authenticated;

-- Takes away what was never published. {ok}, or `not_allowed`, `unknown_report`, `state`.
create function api.discard_report(report uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.annual_report;
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.annual_report r where r.id = discard_report.report for update;
	if not found then
		return app.refuse('unknown_report');
	elsif known.state = 'published' then
		return app.refuse('state');
	end if;
	delete from app.annual_report r where r.id = known.id;
	perform app.audit('report discarded', 'annual_report', known.id::text,
		jsonb_build_object('reference', known.reference, 'version', known.version), null, null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.discard_report(uuid) from public;
grant execute on function api.discard_report(uuid) to authenticated;
