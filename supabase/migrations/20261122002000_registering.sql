-- What providers do with proposals: start one, save it question by question, send it, take it back.
-- A document is an offer on its way (`offerDraftSchema` in src/lib/domain/offer); whether it makes sense
-- is checked by the server before it is sent here. What is checked here: who may, in which state, on
-- top of which revision, and that a withheld place is never kept.

-- Who gave the answer that stands, by question: finds out whether two people answered the same one.
alter table app.proposal add column answered_by jsonb not null default '{}';
-- When it was given: tells an answer from before an editor's comment from one that follows it.
alter table app.proposal add column answered_at jsonb not null default '{}';
-- The reader's report that it answers (app.error_report, which is deleted in time: no reference).
alter table app.proposal add column report_id uuid;
-- The document as it was when an editor last gave it back: what was corrected since is seen against it.
alter table app.proposal add column returned_document jsonb;
alter table app.proposal add constraint proposal_answered_by check (pg_column_size(answered_by) <= 8000 and pg_column_size(answered_at) <= 8000);

-- Parts an offer on its way may hold. Others, and everything the record itself keeps, fall away.
create function app.tidy_offer(document jsonb, organization uuid) returns jsonb
language sql immutable set search_path = ''
as $$
	select coalesce(jsonb_object_agg(key, value), '{}') || jsonb_build_object('organization', jsonb_build_object('id', organization))
	from jsonb_each(document)
	where key in (
		'name', 'description', 'url', 'status', 'location_withheld', 'categories', 'tiers', 'eligibility', 'languages',
		'welsh_offer', 'delivery', 'channels', 'referral', 'referrers', 'accepting', 'cost', 'schedules', 'contacts',
		'accessibility', 'capacity', 'funding', 'locations', 'extent', 'areas', 'outcomes',
		'answered', 'placement_answers', 'placement_reason'
	)
$$;

create function app.withholds_and_places(document jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select coalesce(document -> 'location_withheld' = 'true', false)
		and coalesce(document -> 'locations', '[]') not in ('[]', 'null')
$$;
alter table app.proposal add constraint proposal_withheld_place check (not app.withholds_and_places(document));

create function app.newly_withheld(before jsonb, after jsonb) returns boolean
language sql immutable set search_path = ''
as $$
	select coalesce(after -> 'location_withheld' = 'true', false)
		and not coalesce(before -> 'location_withheld' = 'true', false)
$$;

-- Members write their organisation's proposals; an editor the ones made in an editor's name.
create function app.writes_proposal(organization uuid, own text, created_by uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select case own when 'provider' then app.is_member_of(organization)
		else created_by = app.current_account() and (app.has_role('editor') or app.has_role('administrator')) end
$$;

create function app.proposal_line(p app.proposal) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', p.id, 'reference', p.reference, 'service_id', p.service_id, 'organization_id', p.organization_id,
		'kind', p.kind, 'batch_id', p.batch_id, 'own', p.own, 'state', p.state, 'revision', p.revision, 'base_version', p.base_version,
		'name', p.document -> 'name', 'created_at', p.created_at, 'updated_at', p.updated_at,
		'submitted_at', p.submitted_at, 'decided_at', p.decided_at, 'decision_reason', p.decision_reason,
		'comments', p.comments, 'publish_at', p.publish_at, 'published_at', p.published_at
	)
$$;

-- Starts a proposal, or finds the one that is there: for a service of the organisation its open
-- proposal, whoever started it; otherwise the one of the id that the form brought, so that pressing
-- twice starts one. `{ok, id, reference, state}`.
create function api.start_proposal(organization uuid, service uuid default null, id uuid default null)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	found app.proposal;
begin
	if not app.is_member_of(organization) then
		return app.refuse('not_allowed');
	end if;
	-- One at a time for an organisation: two presses see one another.
	perform 1 from app.organization o where o.id = organization for update;
	if service is not null then
		if not exists (
			select from app.service s
			where s.id = service and s.organization_id = organization and s.published
		) then
			return app.refuse('no_service');
		end if;
		select p.* into found from app.proposal p
			where p.service_id = service and p.own = 'provider' and p.state in ('draft', 'submitted', 'returned', 'approved')
			order by p.created_at desc limit 1;
	else
		select p.* into found from app.proposal p where p.id = start_proposal.id;
		if found.id is not null and (found.organization_id <> organization or found.own <> 'provider') then
			return app.refuse('not_allowed');
		end if;
	end if;
	if found.id is null then
		if (select count(*) from app.proposal p where p.organization_id = organization and p.state = 'draft') >= 200 then
			return app.refuse('too_many_drafts');
		end if;
		insert into app.proposal (id, reference, service_id, organization_id, kind, document, base_version, created_by)
		values (
			case when service is null then coalesce(start_proposal.id, gen_random_uuid()) else gen_random_uuid() end,
			app.new_reference(), coalesce(service, gen_random_uuid()), organization,
			case when service is null then 'new' else 'edit' end,
			app.tidy_offer(coalesce(app.offer_of(service), '{}'), organization),
			coalesce(app.current_version(service), 0), app.current_account()
		)
		returning * into found;
	end if;
	return jsonb_build_object('ok', true, 'id', found.id, 'reference', found.reference, 'state', found.state);
end
$$;

-- Saves a document on top of revision `expected`: 'changed' when somebody saved in between (read
-- again, put the answer on top, save again). `question` is the one that was answered, if one was.
-- `{ok, revision}`.
create function api.save_proposal(id uuid, expected integer, document jsonb, question text default null)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	found app.proposal;
	tidy jsonb;
begin
	select p.* into found from app.proposal p where p.id = save_proposal.id for update;
	if found.id is null or not app.writes_proposal(found.organization_id, found.own, found.created_by) then
		return app.refuse('no_proposal');
	end if;
	if found.state not in ('draft', 'returned') then
		return app.refuse('not_open');
	end if;
	if found.revision <> expected then
		return app.refuse('changed');
	end if;
	if jsonb_typeof(document) is distinct from 'object' then
		return app.refuse('not_a_document');
	end if;
	tidy := app.tidy_offer(document, found.organization_id);
	if app.withholds_and_places(tidy) then
		return app.refuse('withheld_place');
	end if;
	update app.proposal p set
		document = tidy, revision = p.revision + 1, updated_at = now(),
		-- What is withheld now is not kept for comparing either; that it was not withheld before is.
		returned_document = case when not app.newly_withheld(p.document, tidy) then p.returned_document
			else app.without_place(p.returned_document, app.place_pattern(array[p.service_id]))
				|| '{"location_withheld": false}' end,
		answered_by = case when question is null then p.answered_by
			else p.answered_by || jsonb_build_object(left(question, 40), app.current_account()) end,
		answered_at = case when question is null then p.answered_at
			else p.answered_at || jsonb_build_object(left(question, 40), now()) end
	where p.id = found.id;
	return jsonb_build_object('ok', true, 'revision', found.revision + 1);
end
$$;

-- Sends a proposal to the editors; comments of an earlier return stay with it, and so does the editor who was
-- looking at it. Sending what was sent
-- already is answered like the first time. `{ok, reference, submitted_at}`.
create function api.submit_proposal(id uuid, expected integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	found app.proposal;
begin
	select p.* into found from app.proposal p where p.id = submit_proposal.id for update;
	if found.id is null or not app.writes_proposal(found.organization_id, found.own, found.created_by) then
		return app.refuse('no_proposal');
	end if;
	if found.state = 'submitted' then
		return jsonb_build_object('ok', true, 'reference', found.reference, 'submitted_at', found.submitted_at);
	end if;
	if found.state not in ('draft', 'returned') then
		return app.refuse('not_open');
	end if;
	if found.revision <> expected then
		return app.refuse('changed');
	end if;
	-- The least a service needs to be published at all; the rest was asked for by the server.
	if not (found.document ?& array['name', 'categories', 'tiers', 'eligibility', 'extent', 'location_withheld'])
		or jsonb_array_length(found.document -> 'categories') = 0 or jsonb_array_length(found.document -> 'tiers') = 0
	then
		return app.refuse('incomplete');
	end if;
	update app.proposal p set
		state = 'submitted', submitted_at = now(), submitted_by = app.current_account(), updated_at = now(),
		decided_by = null, decided_at = null, decision_reason = null
	where p.id = found.id
	returning p.* into found;
	perform app.audit('submitted', 'proposal', found.id::text, null,
		jsonb_build_object('service_id', found.service_id, 'kind', found.kind, 'revision', found.revision), null);
	return jsonb_build_object('ok', true, 'reference', found.reference, 'submitted_at', found.submitted_at);
end
$$;

-- Takes a proposal back, before or after it was sent. One that was never sent leaves nothing behind.
create function api.withdraw_proposal(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	found app.proposal;
begin
	select p.* into found from app.proposal p where p.id = withdraw_proposal.id for update;
	if found.id is null or not app.writes_proposal(found.organization_id, found.own, found.created_by) then
		return app.refuse('no_proposal');
	end if;
	if found.state = 'withdrawn' then
		return jsonb_build_object('ok', true, 'state', 'withdrawn');
	end if;
	if found.state not in ('draft', 'returned', 'submitted') then
		return app.refuse('not_open');
	end if;
	if found.submitted_at is null then
		delete from app.proposal p where p.id = found.id;
	else
		update app.proposal p set state = 'withdrawn', updated_at = now() where p.id = found.id;
		perform app.audit('withdrawn', 'proposal', found.id::text, null,
			jsonb_build_object('service_id', found.service_id, 'kind', found.kind), null);
	end if;
	return jsonb_build_object('ok', true, 'state', 'withdrawn');
end
$$;

-- Starts again from an offer that was rejected or taken back: what was written is not lost. The service
-- keeps its id, so that pressing twice, or an offer begun in between, leads to one draft.
-- `{ok, id, reference, state}`.
create function api.copy_proposal(id uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	old app.proposal;
	found app.proposal;
	public_now boolean;
begin
	select p.* into old from app.proposal p where p.id = copy_proposal.id;
	if old.id is null or old.own <> 'provider' or not app.is_member_of(old.organization_id) then
		return app.refuse('no_proposal');
	end if;
	if old.state not in ('rejected', 'withdrawn') then
		return app.refuse('not_ended');
	end if;
	-- One at a time for an organisation: two presses see one another.
	perform 1 from app.organization o where o.id = old.organization_id for update;
	select p.* into found from app.proposal p
		where p.service_id = old.service_id and p.own = 'provider' and p.state in ('draft', 'submitted', 'returned', 'approved')
		order by p.created_at desc limit 1;
	if found.id is null then
		select s.published and s.organization_id = old.organization_id into public_now
			from app.service s where s.id = old.service_id;
		if public_now = false then
			return app.refuse('no_service');
		end if;
		if (select count(*) from app.proposal p where p.organization_id = old.organization_id and p.state = 'draft') >= 200 then
			return app.refuse('too_many_drafts');
		end if;
		insert into app.proposal (reference, service_id, organization_id, kind, document, base_version, created_by)
		values (
			app.new_reference(), old.service_id, old.organization_id,
			case when public_now then 'edit' else 'new' end,
			app.tidy_offer(old.document, old.organization_id),
			coalesce(app.current_version(old.service_id), 0), app.current_account()
		)
		returning * into found;
	end if;
	return jsonb_build_object('ok', true, 'id', found.id, 'reference', found.reference, 'state', found.state);
end
$$;

-- One proposal with its document, for whoever may see it. `{ok, proposal: {... line, document,
-- answered_by, answered_at, current_version, may_write, organization, report}}`; `current_version` beside `base_version` tells
-- whether the public record moved on since it was started.
create function api.proposal(id uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	found app.proposal;
	may_write boolean;
begin
	select p.* into found from app.proposal p where p.id = proposal.id;
	may_write := app.writes_proposal(found.organization_id, found.own, found.created_by);
	if found.id is null or not (
		may_write or app.is_member_of(found.organization_id)
		or (found.state not in ('draft', 'withdrawn') and app.edits_proposal(found.service_id, found.document))
	) then
		return app.refuse('no_proposal');
	end if;
	return jsonb_build_object('ok', true, 'proposal', app.proposal_line(found) || jsonb_build_object(
		'document', found.document,
		-- Whose answers they are is told to those who write them.
		'answered_by', case when may_write then found.answered_by else '{}' end,
		'answered_at', case when may_write then found.answered_at else '{}' end,
		'current_version', app.current_version(found.service_id),
		'may_write', may_write,
		'report', case when may_write then app.report_answered(found) end,
		'organization', (
			select jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website)
			from app.organization o where o.id = found.organization_id
		)
	));
end
$$;

-- The organisation's proposals that are open, and those decided in the last 90 days, newest first.
-- `{ok, proposals: [line]}`.
create function api.my_proposals(organization uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.is_member_of(organization) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'proposals', (
		select coalesce(jsonb_agg(app.proposal_line(p) order by p.updated_at desc, p.id), '[]')
		from (
			select * from app.proposal q
			where q.organization_id = organization and q.own = 'provider' and (
				q.state in ('draft', 'submitted', 'returned', 'approved')
				or q.updated_at > now() - interval '90 days'
			)
			order by q.updated_at desc limit 1000
		) p
	));
end
$$;

-- The organisations the account is a member of. `{ok, organizations: [{id, name, kind, website}]}`.
create function api.my_organizations() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'organizations', coalesce(jsonb_agg(jsonb_build_object(
		'id', o.id, 'name', o.name, 'kind', o.kind, 'website', o.website
	) order by coalesce(o.name ->> 'en', o.name ->> 'cy'), o.id), '[]'))
	from app.organization o where app.is_member_of(o.id)
$$;

revoke all on function api.start_proposal(uuid, uuid, uuid), api.save_proposal(uuid, integer, jsonb, text),
	api.submit_proposal(uuid, integer), api.withdraw_proposal(uuid), api.copy_proposal(uuid), api.proposal(uuid),
	api.my_proposals(uuid), api.my_organizations() from public;
grant execute on function api.start_proposal(uuid, uuid, uuid), api.save_proposal(uuid, integer, jsonb, text),
	api.submit_proposal(uuid, integer), api.withdraw_proposal(uuid), api.copy_proposal(uuid), api.proposal(uuid),
	api.my_proposals(uuid), api.my_organizations() to authenticated;
