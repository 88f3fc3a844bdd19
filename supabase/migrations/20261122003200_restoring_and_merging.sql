-- Acts an editor starts: an earlier version comes back, two records of one service become one. Both are
-- proposals of their own, approved at once, and can be undone for a minute like any approval.

create function app.propose_as_editor(service uuid, kind text, document jsonb, reason text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
	made uuid;
	due timestamptz := now() + interval '60 seconds';
	made_reference text := app.new_reference();
begin
	insert into app.proposal (
		reference, service_id, organization_id, kind, document, base_version, seen_version, state, own, created_by,
		submitted_by, submitted_at, decided_by, decided_at, decision_reason, publish_at
	)
	select made_reference, s.id, s.organization_id, propose_as_editor.kind, propose_as_editor.document,
		app.current_version(s.id), app.current_version(s.id), 'approved', 'editor', app.current_account(),
		app.current_account(), now(), app.current_account(), now(), btrim(reason), due
	from app.service s where s.id = service
	returning id into made;
	perform app.audit_decision('approved', made, 'submitted', btrim(reason));
	return jsonb_build_object('ok', true, 'proposal', made, 'reference', made_reference, 'publish_at', due);
end
$$;

-- Whether something of this service is on its way to being published already.
create function app.is_being_published(service uuid) returns boolean
language sql stable set search_path = ''
as $$
	select exists (select from app.proposal p where p.service_id = service and p.state = 'approved')
$$;

-- Brings an earlier version back as the next one. A place that was taken out of history does not return.
create function api.restore_version(service uuid, version integer, reason text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	wanted jsonb := (select v.document from app.service_version v where v.service_id = service and v.version = restore_version.version);
	withheld boolean := coalesce((select s.location_withheld from app.service s where s.id = service), false);
begin
	if wanted is null or not app.edits_service(service) then
		return app.refuse('not_found');
	elsif coalesce(length(btrim(reason)), 0) not between 1 and 2000 then
		return app.refuse('reason');
	elsif app.is_being_published(service) then
		return app.refuse('being_published');
	elsif app.offer_of(service) = wanted then
		return app.refuse('the_same');
	end if;
	if withheld then
		wanted := app.without_place(wanted, null);
	end if;
	return app.propose_as_editor(service, 'restore', wanted, reason);
end
$$;

-- Takes `source` out of the record in favour of `target`: the same service, recorded twice.
create function api.merge_services(source uuid, target uuid, reason text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	offer jsonb := app.offer_of(source);
begin
	if source = target then
		return app.refuse('the_same');
	elsif offer is null or app.offer_of(target) is null then
		return app.refuse('not_found');
	elsif not (app.edits_service(source) and app.edits_service(target)) then
		return app.refuse('not_yours');
	elsif coalesce(length(btrim(reason)), 0) not between 1 and 2000 then
		return app.refuse('reason');
	elsif app.is_being_published(source) or app.is_being_published(target) then
		return app.refuse('being_published');
	elsif (select s.location_withheld and not t.location_withheld from app.service s, app.service t
		where s.id = source and t.id = target) then
		return app.refuse('would_show_place');
	end if;
	return app.propose_as_editor(source, 'merge', jsonb_build_object('merge_into', target, 'areas', offer -> 'areas'), reason);
end
$$;

-- A proposal of a "new" service that is on the record already becomes an edit of that record.
create function api.attach_proposal(proposal uuid, revision integer, service uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	refused text := app.why_not_decide(proposal, revision);
	before uuid;
begin
	if refused is not null then
		return app.refuse(refused);
	elsif not exists (select from app.service s where s.id = service and s.published) then
		return app.refuse('not_found');
	elsif not app.edits_service(service) then
		return app.refuse('not_yours');
	end if;
	select p.service_id into before from app.proposal p
		where p.id = proposal and app.current_version(p.service_id) = 0 and p.service_id <> service;
	if before is null then
		return app.refuse('not_new');
	end if;
	perform app.audit_decision('merged', proposal, 'submitted', null);
	update app.proposal p set service_id = service, kind = case p.kind when 'new' then 'edit' else p.kind end,
		base_version = app.current_version(service), revision = p.revision + 1
		where p.id = proposal;
	perform app.audit_decision('took in', proposal, 'submitted', null);
	return jsonb_build_object('ok', true);
end
$$;

revoke all on function api.restore_version(uuid, integer, text) from public;
revoke all on function api.merge_services(uuid, uuid, text) from public;
revoke all on function api.attach_proposal(uuid, integer, uuid) from public;
grant execute on function api.restore_version(uuid, integer, text), api.merge_services(uuid, uuid, text),
	api.attach_proposal(uuid, integer, uuid) to authenticated;
