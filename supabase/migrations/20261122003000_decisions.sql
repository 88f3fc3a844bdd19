-- What editors do with a proposal. Every decision says which state of it was looked at: whoever decides
-- second is told so, and nothing is decided twice.

-- The editor's own placement, when it differs: [{tier, reason}]. Null leaves earlier placements as they
-- are, an empty list takes an editor's placement away.
alter table app.proposal add column editor_tiers jsonb;
-- The published version that the decision was made against.
alter table app.proposal add column seen_version integer;

-- Locks a proposal for a decision and says why there can be none; null when there can.
create function app.why_not_decide(wanted uuid, looked_at integer) returns text
language plpgsql volatile set search_path = ''
as $$
declare
	p app.proposal;
begin
	select * into p from app.proposal where id = wanted for update;
	return case
		when p.id is null or p.state in ('draft', 'withdrawn') then 'not_found'
		when not app.edits_proposal(p.service_id, p.document) then 'not_found'
		-- A list from a file is decided as one.
		when p.batch_id is not null then 'in_batch'
		when p.state <> 'submitted' then 'decided'
		when p.revision is distinct from looked_at then 'changed'
		when p.claimed_by <> app.current_account() then 'claimed'
	end;
end
$$;

-- Whoever speaks for the organisation, or sent the offer in for it, does not approve it. What an editor starts -
-- a restoring, a merge, a correction - is an act of an editor already.
create function app.is_own_offer(own text, organization uuid, submitted_by uuid) returns boolean
language sql stable set search_path = ''
as $$
	select own = 'provider' and (app.is_member_of(organization) or coalesce(submitted_by = app.current_account(), false))
$$;

-- Notes in the history what became of a proposal; never its document, which stays where it can be redacted.
create function app.audit_decision(action text, wanted uuid, state_before text, note text) returns void
language sql volatile set search_path = ''
as $$
	select app.audit(action, 'service', p.service_id::text,
		jsonb_build_object('reference', p.reference, 'state', state_before),
		jsonb_build_object('reference', p.reference, 'state', p.state), note)
	from app.proposal p where p.id = wanted
$$;

-- "I am looking at this one". A claim of a colleague may be taken over, knowingly.
create function api.claim_proposal(proposal uuid, take_over boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	refused text := app.why_not_decide(proposal, (select p.revision from app.proposal p where p.id = proposal));
begin
	if refused is not null and not (refused = 'claimed' and take_over) then
		return app.refuse(refused);
	end if;
	update app.proposal p set claimed_by = app.current_account(), claimed_at = now() where p.id = proposal;
	perform app.audit_decision('claimed', proposal, 'submitted', null);
	return jsonb_build_object('ok', true);
end
$$;

create function api.release_proposal(proposal uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	refused text := app.why_not_decide(proposal, (select p.revision from app.proposal p where p.id = proposal));
begin
	if refused is not null then
		return app.refuse(refused);
	end if;
	update app.proposal p set claimed_by = null, claimed_at = null where p.id = proposal and p.claimed_by is not null;
	if found then
		perform app.audit_decision('released', proposal, 'submitted', null);
	end if;
	return jsonb_build_object('ok', true);
end
$$;

-- Whether a list of placements can stand: known tiers, each once, each with a reason in a language.
create function app.placements_stand(tiers jsonb) returns boolean
language sql stable set search_path = ''
as $$
	select jsonb_typeof(tiers) = 'array' and not exists (
		select from jsonb_array_elements(tiers) t
		where jsonb_typeof(t) <> 'object'
			or not exists (select from app.tier k where k.id = t ->> 'tier')
			or coalesce(length(btrim(coalesce(t #>> '{reason,en}', t #>> '{reason,cy}'))), 0) not between 1 and 1000
	) and jsonb_array_length(tiers) = (select count(distinct t ->> 'tier') from jsonb_array_elements(tiers) t)
$$;

-- Approves what was looked at. It is published a minute later, unless undone before.
create function api.approve_proposal(
	proposal uuid, revision integer, seen_version integer, tiers jsonb default null, note text default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	refused text := app.why_not_decide(proposal, revision);
	due timestamptz := now() + interval '60 seconds';
begin
	if refused is not null then
		return app.refuse(refused);
	elsif (select app.is_own_offer(p.own, p.organization_id, p.submitted_by) from app.proposal p where p.id = proposal) then
		return app.refuse('own_offer');
	elsif tiers is not null and not app.placements_stand(tiers) then
		return app.refuse('tiers');
	elsif length(note) > 2000 then
		return app.refuse('too_long');
	elsif seen_version is distinct from (select app.current_version(p.service_id) from app.proposal p where p.id = proposal) then
		return app.refuse('newer_version');
	end if;
	update app.proposal p set state = 'approved', revision = p.revision + 1, editor_tiers = tiers,
		seen_version = approve_proposal.seen_version, decided_by = app.current_account(), decided_at = now(),
		decision_reason = nullif(btrim(note), ''), publish_at = due
		where p.id = proposal;
	perform app.audit_decision('approved', proposal, 'submitted', nullif(btrim(note), ''));
	return jsonb_build_object('ok', true, 'publish_at', due);
end
$$;

-- Takes an approval back before it is published. What an editor started ends; what was submitted waits again.
create function api.undo_approval(proposal uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	p app.proposal;
	back text;
begin
	select * into p from app.proposal x where x.id = proposal for update;
	if p.id is null or p.state in ('draft', 'withdrawn') or not app.edits_proposal(p.service_id, p.document) then
		return app.refuse('not_found');
	elsif p.batch_id is not null then
		return app.refuse('in_batch');
	elsif p.state <> 'approved' then
		return app.refuse(case p.state when 'published' then 'published' else 'decided' end);
	end if;
	back := case when p.own = 'editor' and p.kind in ('restore', 'merge') then 'withdrawn' else 'submitted' end;
	update app.proposal x set state = back, revision = x.revision + 1, publish_at = null, decided_by = null, decided_at = null,
		decision_reason = null, editor_tiers = null, seen_version = null
		where x.id = proposal;
	perform app.audit_decision('approval undone', proposal, 'approved', null);
	return jsonb_build_object('ok', true, 'state', back);
end
$$;

-- Gives a proposal back with comments, [{part, text}], each on a part of the offer or on all of it. Whoever is
-- looking at it will look at it again.
create function api.return_proposal(proposal uuid, revision integer, comments jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	refused text := app.why_not_decide(proposal, revision);
	dated jsonb;
begin
	if refused is not null then
		return app.refuse(refused);
	elsif jsonb_typeof(comments) is distinct from 'array' or jsonb_array_length(comments) not between 1 and 50 or exists (
		select from jsonb_array_elements(comments) c
		where coalesce(length(btrim(c ->> 'text')), 0) not between 1 and 2000 or coalesce(c ->> 'part', '') !~ '^[a-z_]{1,40}$'
	) then
		return app.refuse('comments');
	end if;
	select jsonb_agg(jsonb_build_object('part', c ->> 'part', 'text', btrim(c ->> 'text'), 'at', now(), 'role', app.acting_role()))
		into dated from jsonb_array_elements(comments) c;
	update app.proposal p set state = 'returned', revision = p.revision + 1, comments = p.comments || dated,
		returned_document = p.document, decided_by = app.current_account(), decided_at = now()
		where p.id = proposal;
	perform app.audit_decision('returned', proposal, 'submitted', null);
	return jsonb_build_object('ok', true);
end
$$;

create function api.reject_proposal(proposal uuid, revision integer, reason text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	refused text := app.why_not_decide(proposal, revision);
begin
	if refused is not null then
		return app.refuse(refused);
	elsif coalesce(length(btrim(reason)), 0) not between 1 and 2000 then
		return app.refuse('reason');
	end if;
	update app.proposal p set state = 'rejected', revision = p.revision + 1, decision_reason = btrim(reason),
		decided_by = app.current_account(), decided_at = now(), claimed_by = null, claimed_at = null
		where p.id = proposal;
	perform app.audit_decision('rejected', proposal, 'submitted', btrim(reason));
	return jsonb_build_object('ok', true);
end
$$;

revoke all on function api.claim_proposal(uuid, boolean) from public;
revoke all on function api.release_proposal(uuid) from public;
revoke all on function api.approve_proposal(uuid, integer, integer, jsonb, text) from public;
revoke all on function api.undo_approval(uuid) from public;
revoke all on function api.return_proposal(uuid, integer, jsonb) from public;
revoke all on function api.reject_proposal(uuid, integer, text) from public;
grant execute on function api.claim_proposal(uuid, boolean), api.release_proposal(uuid),
	api.approve_proposal(uuid, integer, integer, jsonb, text), api.undo_approval(uuid),
	api.return_proposal(uuid, integer, jsonb), api.reject_proposal(uuid, integer, text) to authenticated;
