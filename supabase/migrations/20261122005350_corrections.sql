-- From what a reader reported to the form that mends the record, and back: what is published of it closes
-- the report.

-- The open report that a proposal answers, for whoever writes or decides it; the comment for editors only.
create function app.report_answered(p app.proposal) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
	return (
		select app.report_body(r, app.edits_service(r.service_id)) from app.error_report r
		where r.id = p.report_id and r.service_id = p.service_id and r.closed_at is null
	);
end
$$;

create function app.close_answered_report(p app.proposal, at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	closed app.error_report;
begin
	update app.error_report r set closed_at = at, outcome = 'corrected'
		where r.id = p.report_id and r.service_id = p.service_id and r.closed_at is null
		returning * into closed;
	if found then
		perform app.audit('report closed', 'report', closed.reference, null,
			jsonb_build_object('service_id', closed.service_id, 'reason', closed.reason, 'outcome', closed.outcome), null);
	end if;
end
$$;

-- The edit of a service that the account has in hand in an editor's name, else a new one; null where it
-- has as many drafts as anybody may.
create function app.editors_edit(service app.service) returns app.proposal
language plpgsql volatile set search_path = ''
as $$
declare
	p app.proposal;
begin
	select * into p from app.proposal x
		where x.service_id = service.id and x.own = 'editor' and x.kind = 'edit'
			and x.created_by = app.current_account() and x.state in ('draft', 'returned', 'submitted', 'approved')
		order by x.created_at desc limit 1;
	if p.id is not null then
		return p;
	end if;
	if (select count(*) from app.proposal x
		where x.own = 'editor' and x.created_by = app.current_account() and x.state = 'draft') >= 200 then
		return null;
	end if;
	insert into app.proposal (reference, service_id, organization_id, kind, own, document, base_version, created_by)
	values (
		app.new_reference(), service.id, service.organization_id, 'edit', 'editor',
		app.tidy_offer(app.offer_of(service.id), service.organization_id), app.current_version(service.id),
		app.current_account()
	)
	returning * into p;
	return p;
end
$$;

-- Starts the edit that answers a report, or finds it: the organisation's own for a member, else an
-- editor's. {ok, id, state, own, reason}, or `unknown_report`, `too_many_drafts`.
create function api.correct_report(report uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.error_report;
	service app.service;
	p app.proposal;
	started jsonb;
begin
	select * into known from app.error_report r where r.id = correct_report.report and r.closed_at is null for update;
	select * into service from app.service s where s.id = known.service_id and s.published;
	if service.id is null or not (app.is_member_of(service.organization_id) or app.edits_service(service.id)) then
		return app.refuse('unknown_report');
	end if;
	if app.is_member_of(service.organization_id) then
		started := api.start_proposal(service.organization_id, service.id);
		if not (started ->> 'ok')::boolean then
			return started;
		end if;
		select * into p from app.proposal x where x.id = (started ->> 'id')::uuid;
	else
		p := app.editors_edit(service);
		if p.id is null then
			return app.refuse('too_many_drafts');
		end if;
	end if;
	update app.proposal x set report_id = known.id where x.id = p.id and x.state in ('draft', 'returned');
	return jsonb_build_object('ok', true, 'id', p.id, 'state', p.state, 'own', p.own, 'reason', known.reason);
end
$$;

-- Starts an editor's edit of a record that nobody reported, or finds it. {ok, id, state}, or
-- `not_found`, `too_many_drafts`.
create function api.correct_service(service uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.service;
	p app.proposal;
begin
	-- One edit at a time: a button pressed twice finds the first.
	select * into known from app.service s where s.id = correct_service.service and s.published for update;
	if known.id is null or not app.edits_service(known.id) then
		return app.refuse('not_found');
	end if;
	p := app.editors_edit(known);
	if p.id is null then
		return app.refuse('too_many_drafts');
	end if;
	return jsonb_build_object('ok', true, 'id', p.id, 'state', p.state);
end
$$;

revoke all on function api.correct_report(uuid) from public;
grant execute on function api.correct_report(uuid) to authenticated;
revoke all on function app.editors_edit(app.service) from public;
revoke all on function api.correct_service(uuid) from public;
grant execute on function api.correct_service(uuid) to authenticated;
