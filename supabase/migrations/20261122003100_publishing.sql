-- From an approved proposal to what the public sees.

-- Where a record went that was merged into another: its old address leads there.
create table app.service_move (
	service_id uuid primary key references app.service on delete cascade,
	into_id uuid not null references app.service on delete cascade,
	moved_at timestamptz not null,
	constraint service_move_elsewhere check (service_id <> into_id)
);
create index service_move_by_target on app.service_move (into_id);
alter table app.service_move enable row level security;
create trigger note_reference_change after insert or update or delete on app.service_move
	for each row execute function app.note_reference_change();

alter function app.reference_body() rename to reference_but_moves;

create function app.reference_body() returns jsonb
language sql stable set search_path = ''
as $$
	select app.reference_but_moves() || jsonb_build_object('moves', (
		select coalesce(jsonb_agg(jsonb_build_object('id', m.service_id, 'into', m.into_id) order by m.service_id), '[]')
		from app.service_move m
	))
$$;

-- An editor's placement of a service: replaces the one before, and is empty where the list is.
create function app.place_as_editor(service uuid, tiers jsonb, deciding text, at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	delete from app.tier_placement p where p.service_id = service and p.proposed_by = 'editor';
	insert into app.tier_placement (service_id, tier_id, proposed_by, reason, definition_version, proposed_on, reviewed_by, reviewed_on)
		select service, t.value ->> 'tier', 'editor', t.value -> 'reason',
			(select max(d.version) from app.tier_definition d where d.tier_id = t.value ->> 'tier'),
			(at at time zone 'Europe/London')::date, deciding, (at at time zone 'Europe/London')::date
		from jsonb_array_elements(tiers) t;
end
$$;

-- All placements as a version says them: for restoring one.
create function app.place_as_written(service uuid, offer jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	delete from app.tier_placement p where p.service_id = service;
	insert into app.tier_placement (service_id, tier_id, proposed_by, reason, definition_version, proposed_on, reviewed_by, reviewed_on)
		select service, t.tier, t.proposed_by, nullif(t.reason, 'null'), t.definition_version, t.proposed_on, t.reviewed_by, t.reviewed_on
		from jsonb_to_recordset(offer -> 'tiers') as t (
			tier text, proposed_by text, reason jsonb, definition_version integer, proposed_on date, reviewed_by text, reviewed_on date
		);
end
$$;

-- Takes a record out in favour of another. Its versions stay, and its old address leads there.
create function app.move_service(source uuid, target uuid, proposal uuid, at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	before jsonb := app.offer_of(source);
begin
	if before is null or app.offer_of(target) is null then
		raise exception using errcode = 'no_data_found', message = 'one of the two records is not published';
	end if;
	if not exists (select from app.service_version v where v.service_id = source) then
		insert into app.service_version (service_id, version, document, published_at, role)
			select s.id, 1, before, s.last_modified, 'record' from app.service s where s.id = source;
	end if;
	update app.service set published = false where id = source;
	insert into app.service_move (service_id, into_id, moved_at) values (source, target, at)
		on conflict (service_id) do update set into_id = excluded.into_id, moved_at = excluded.moved_at;
	update app.service_move m set into_id = target where m.into_id = source;
	perform app.audit('merged', 'service', source::text, before, jsonb_build_object('into', target), null);
	perform app.audit('took in', 'service', target::text, null, jsonb_build_object('from', source), null);
	-- What was recorded of the other record's place would tell this one's.
	if exists (select from app.service s where s.id = target and s.location_withheld) then
		perform app.redact_location(target);
	end if;
end
$$;

create function app.publish_proposal(p app.proposal, at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	deciding text := coalesce((
		select case r.role when 'administrator' then r.role else 'editor' end from app.role_assignment r
		where r.account_id = p.decided_by and r.role in ('administrator', 'editor') order by r.role limit 1
	), 'editor');
	withheld boolean := coalesce((p.document ->> 'location_withheld')::boolean, false);
begin
	if p.kind = 'merge' then
		perform app.move_service(p.service_id, (p.document ->> 'merge_into')::uuid, p.id, at);
		return;
	end if;
	-- The row has to be there for what hangs on it; the public sees it once the offer is written.
	insert into app.service (id, organization_id, name, location_withheld, published)
		values (p.service_id, (p.document -> 'organization' ->> 'id')::uuid, p.document -> 'name', withheld, false)
		on conflict (id) do nothing;
	if p.kind = 'restore' then
		perform app.place_as_written(p.service_id, p.document);
	elsif p.editor_tiers is not null and p.own = 'provider' then
		perform app.place_as_editor(p.service_id, p.editor_tiers, deciding, p.decided_at);
	end if;
	perform app.write_offer(p.service_id, p.document, p.own, p.id, at);
	delete from app.service_move m where m.service_id = p.service_id;
	if p.own = 'provider' then
		update app.tier_placement t set reviewed_by = deciding, reviewed_on = (p.decided_at at time zone 'Europe/London')::date
			where t.service_id = p.service_id and t.proposed_by = 'provider';
		-- A provider who submits an offer has looked at it that day: a check of the day it was submitted.
		insert into app.assurance (id, service_id, checked_on, role)
			values (gen_random_uuid(), p.service_id, (p.submitted_at at time zone 'Europe/London')::date, 'provider');
	end if;
	perform app.close_answered_report(p, at);
	if withheld then
		perform app.redact_location(p.service_id);
	end if;
end
$$;

-- Whom to write to about a proposal: the account that submitted it, while it is there.
create function app.proposal_letter(p app.proposal) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', p.id, 'reference', p.reference, 'service_id', p.service_id, 'name', p.document -> 'name',
		'to', a.email, 'locale', a.locale
	)
	from (select) one left join app.account a on a.id = p.submitted_by
$$;

-- For the server's own key: {ok, letter: {id, reference, service_id, name, to | null, locale | null}}
create function api.proposal_letter(proposal uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce((
		select jsonb_build_object('ok', true, 'letter', app.proposal_letter(p)) from app.proposal p where p.id = proposal
	), app.refuse('not_found'))
$$;
revoke all on function api.proposal_letter(uuid) from public;
grant execute on function api.proposal_letter(uuid) to service_role;

-- Publishes what was approved and whose minute is over at `at`. One that can not be published goes back
-- to the queue with the reason, and holds up no other. Two of these at once take different proposals.
-- {ok, published, failed, letters: [...]}: whom to tell that their offer is public.
create function api.publish_due(at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	p app.proposal;
	published integer := 0;
	failed integer := 0;
	letters jsonb := '[]';
	why text;
begin
	for p in select * from app.proposal x where x.state = 'approved' and x.publish_at <= at and x.batch_id is null
		order by x.publish_at, x.submitted_at, x.id for update skip locked
	loop
		begin
			if p.seen_version is distinct from app.current_version(p.service_id) then
				raise exception using errcode = 'serialization_failure', message = 'newer_version';
			end if;
			update app.proposal x set state = 'published', published_at = at, revision = x.revision + 1,
				claimed_by = null, claimed_at = null where x.id = p.id;
			perform app.publish_proposal(p, at);
			-- What is checked at the end of a transaction is checked here, for each on its own.
			set constraints all immediate;
			set constraints all deferred;
			published := published + 1;
			if p.own = 'provider' then
				letters := letters || app.proposal_letter(p);
			end if;
		exception when others then
			get stacked diagnostics why = constraint_name;
			why := coalesce(nullif(why, ''), substring(sqlerrm from 'constraint "([a-z0-9_]+)"'),
				case when sqlerrm = 'newer_version' then 'newer_version' else 'unexpected' end);
			update app.proposal x set state = 'submitted', revision = x.revision + 1, publish_at = null, decided_by = null, decided_at = null,
				seen_version = null, comments = x.comments || jsonb_build_array(jsonb_build_object(
					'part', 'publishing', 'text', why, 'at', at, 'role', 'system'))
				where x.id = p.id;
			perform app.audit_decision('not published', p.id, 'approved', why);
			failed := failed + 1;
		end;
	end loop;
	return jsonb_build_object('ok', true, 'published', published, 'failed', failed, 'letters', letters);
end
$$;
revoke all on function api.publish_due(timestamptz) from public;
grant execute on function api.publish_due(timestamptz) to service_role;
