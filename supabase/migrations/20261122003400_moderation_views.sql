-- What editors read: their queue, a proposal beside what is published, the history of a service.

create function app.queue_line(p app.proposal) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', p.id, 'reference', p.reference, 'service_id', p.service_id, 'kind', p.kind, 'state', p.state, 'own', p.own,
		'revision', p.revision, 'batch_id', p.batch_id, 'base_version', p.base_version,
		'organization', jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website),
		'submitted_at', p.submitted_at, 'publish_at', p.publish_at, 'published_at', p.published_at, 'decided_at', p.decided_at,
		'claimed', case when p.claimed_by is null then null when p.claimed_by = app.current_account() then 'mine' else 'other' end,
		'claimed_at', p.claimed_at,
		'decided_by_me', coalesce(p.decided_by = app.current_account(), false),
		'document', p.document
	) from app.organization o where o.id = p.organization_id
$$;

-- {ok, items: [...], total, waiting}: oldest first. Rows of one import stand behind the first of them.
create function api.moderation_queue(
	kind text default null, area text default null, claim text default null, search text default null,
	page integer default 1, page_size integer default 50
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	answer jsonb;
	size integer := least(greatest(coalesce(page_size, 50), 1), 100);
	-- Of a name, an organisation's name or a reference; whatever it holds is text.
	part text := nullif('%' || regexp_replace(btrim(left(search, 200)), '([\\%_])', '\\\1', 'g') || '%', '%%');
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	with mine as (
		select p from app.proposal p
		where p.state in ('submitted', 'approved') and app.edits_proposal(p.service_id, p.document)
	), fitting as (
		select (m.p).*, count(*) over (partition by coalesce((m.p).batch_id, (m.p).id), (m.p).state) as in_batch,
			row_number() over (partition by coalesce((m.p).batch_id, (m.p).id), (m.p).state order by (m.p).submitted_at, (m.p).id) as nth
		from mine m
		where (moderation_queue.kind is null or (m.p).kind = moderation_queue.kind)
			and (area is null or app.areas_in((m.p).document) @> array[area])
			and (claim is null
				or claim = 'mine' and (m.p).claimed_by = app.current_account()
				or claim = 'free' and (m.p).claimed_by is null and (m.p).state = 'submitted')
			and (part is null or (m.p).reference ilike part
				or (m.p).document #>> '{name,en}' ilike part or (m.p).document #>> '{name,cy}' ilike part
				or exists (select from app.organization o where o.id = (m.p).organization_id
					and (o.name ->> 'en' ilike part or o.name ->> 'cy' ilike part)))
	), first_ones as (
		select f.id, f.in_batch, f.state, f.submitted_at from fitting f where f.nth = 1
	), shown as (
		select * from first_ones f order by f.state = 'submitted', f.submitted_at, f.id
		limit size offset size * (greatest(coalesce(page, 1), 1) - 1)
	)
	select jsonb_build_object(
		'ok', true,
		'total', (select count(*) from first_ones),
		'waiting', (select count(*) from mine m where (m.p).state = 'submitted'),
		'items', coalesce((
			select jsonb_agg(app.queue_line(p) || jsonb_build_object('in_batch', s.in_batch)
				order by s.state = 'submitted', s.submitted_at, s.id)
			from shown s join app.proposal p on p.id = s.id
		), '[]')
	) into answer;
	return answer;
end
$$;

-- Of an organisation with nothing public yet: who added it, as far as that is still kept. Null for any other.
create function app.new_organization(organization uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce((
		select jsonb_build_object('email', c.email, 'proved', c.proved) from app.claim c
		where c.organization_id = organization and c.state = 'confirmed' and c.new_organization is not null
		order by c.confirmed_at limit 1
	), '{"email": null, "proved": null}')
	where not exists (select from app.service s where s.organization_id = organization and s.published)
$$;
revoke all on function app.new_organization(uuid) from public;

-- {ok, items: [...]}: the last 50 that were decided, the latest first.
create function api.decided_lately() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'items', (
		select coalesce(jsonb_agg(app.queue_line(p) || jsonb_build_object('public', app.current_version(p.service_id) > 0)
			order by p.decided_at desc, p.id), '[]')
		from app.proposal p
		where p.id in (
			select x.id from app.proposal x
			where x.decided_at is not null and x.state in ('approved', 'returned', 'rejected', 'published')
				and app.edits_proposal(x.service_id, x.document)
			order by x.decided_at desc, x.id limit 50
		)
	));
end
$$;

-- {ok, proposal, current: {version, document} | null, base: document | null}
create function api.moderation_proposal(proposal uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	p app.proposal;
begin
	select * into p from app.proposal x where x.id = proposal;
	if p.id is null or p.state in ('draft', 'withdrawn') or not app.edits_proposal(p.service_id, p.document) then
		return app.refuse('not_found');
	end if;
	return jsonb_build_object(
		'ok', true,
		'proposal', app.queue_line(p) || jsonb_build_object(
			'comments', p.comments, 'decision_reason', p.decision_reason, 'editor_tiers', p.editor_tiers,
			'report', app.report_answered(p), 'new_organization', app.new_organization(p.organization_id),
			-- As it was when it was last given back, once it is back here.
			'returned_document', case when p.state <> 'returned' then p.returned_document end,
			-- Somebody else has to approve it.
			'own_offer', app.is_own_offer(p.own, p.organization_id, p.submitted_by)),
		'current', case when app.offer_of(p.service_id) is not null then jsonb_build_object(
			'version', app.current_version(p.service_id), 'document', app.offer_of(p.service_id)) end,
		'current_version', app.current_version(p.service_id)
	);
end
$$;

-- {ok, service, current_version, versions: [...], events: [...]}: newest first. For its editors and its provider.
create function api.service_history(service uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not exists (select from app.service s where s.id = service)
		or not (app.edits_service(service) or app.provides_service(service)) then
		return app.refuse('not_found');
	end if;
	return (
		select jsonb_build_object(
			'ok', true,
			'service', jsonb_build_object('id', s.id, 'name', s.name, 'published', s.published,
				'location_withheld', s.location_withheld,
				'moved_into', (select m.into_id from app.service_move m where m.service_id = s.id)),
			'edits', app.edits_service(service),
			'current_version', app.current_version(service),
			'current', app.offer_of(service),
			'versions', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'version', v.version, 'document', v.document, 'published_at', v.published_at, 'role', v.role,
					'reference', (select p.reference from app.proposal p where p.id = v.proposal_id),
					'kind', (select p.kind from app.proposal p where p.id = v.proposal_id)
				) order by v.version desc), '[]')
				from (select * from app.service_version x where x.service_id = service order by x.version desc limit 50) v
			),
			'pending', (
				select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'publish_at', p.publish_at)), '[]')
				from app.proposal p where p.service_id = service and p.state = 'approved'
			),
			'events', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'at', e.at, 'role', e.role, 'action', e.action, 'before', e.before, 'after', e.after, 'note', e.note
				) order by e.id desc), '[]')
				from (select * from app.audit_event x where x.entity = 'service' and x.entity_id = service::text
					order by x.id desc limit 100) e
			)
		) from app.service s where s.id = service
	);
end
$$;

revoke all on function api.moderation_queue(text, text, text, text, integer, integer) from public;
revoke all on function api.decided_lately() from public;
revoke all on function api.moderation_proposal(uuid) from public;
revoke all on function api.service_history(uuid) from public;
grant execute on function api.moderation_queue(text, text, text, text, integer, integer), api.decided_lately(),
	api.moderation_proposal(uuid), api.service_history(uuid) to authenticated;
