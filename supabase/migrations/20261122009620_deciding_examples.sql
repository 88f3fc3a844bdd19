-- What editors do with an example that was sent in. Nobody decides on their own.

-- Editors of an area that the organisation serves; any editor where it serves none yet.
create function app.edits_example(organization uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select app.edits_areas(array(
		select distinct a.gss from app.service s join app.service_area a on a.service_id = s.id
		where s.organization_id = organization and s.published
	))
$$;

-- {ok, examples: [...]}: what waits for this editor, the oldest first; `own` marks what is theirs.
create function api.examples_to_decide() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'examples', (
		select coalesce(jsonb_agg(app.example_line(e) || jsonb_build_object(
			'mine', app.is_member_of(e.organization_id) or coalesce(e.sent_by = app.current_account(), false)
		) order by e.sent_at, e.id), '[]')
		from app.example e where e.state = 'sent' and app.edits_example(e.organization_id)
	));
end
$$;
revoke all on function api.examples_to_decide() from public;
grant execute on function api.examples_to_decide() to authenticated;

-- `approve`, `return` with what to change, or `decline` with why. `revision` is what was read. {ok}, or
-- `not_found`, `decided`, `changed`, `own_example`, `reason`, `incomplete`.
create function api.decide_example(example uuid, revision integer, decision text, reason text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.example;
	why constant text := nullif(btrim(decide_example.reason), '');
begin
	select * into known from app.example e where e.id = decide_example.example for update;
	if not found or not app.edits_example(known.organization_id) then
		return app.refuse('not_found');
	elsif app.is_member_of(known.organization_id) or coalesce(known.sent_by = app.current_account(), false) then
		return app.refuse('own_example');
	elsif known.state <> 'sent' or coalesce(decision, '') not in ('approve', 'return', 'decline') then
		return app.refuse('decided');
	elsif known.revision is distinct from decide_example.revision then
		return app.refuse('changed');
	elsif decision <> 'approve' and (why is null or length(why) > 2000) then
		return app.refuse('reason');
	elsif decision = 'approve' and not app.example_stands(known.draft) then
		return app.refuse('incomplete');
	end if;
	if decision = 'approve' then
		update app.example e set document = e.draft, draft = null, state = 'settled', own = 'provider', reason = null,
			version = e.version + 1, published_on = app.day_of(app.clock()), revision = e.revision + 1 where e.id = known.id;
	else
		update app.example e set state = case decision when 'return' then 'returned' else 'declined' end, reason = why,
			revision = e.revision + 1 where e.id = known.id;
	end if;
	perform app.audit_example('example: ' || decision, known.id);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.decide_example(uuid, integer, text, text) from public;
grant execute on function api.decide_example(uuid, integer, text, text) to authenticated;
