-- What an organisation's members do with their examples: write, send, take back, throw away, withdraw.

-- Parts that a document holds; what else was brought falls away.
create function app.tidy_example(document jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
	select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(document)
	where key in ('title', 'done', 'for_whom', 'needed', 'tiers', 'categories', 'services', 'claims')
$$;

-- Saves what is known of an example on top of revision `expected`; 0 begins one under the id that its form
-- brought, so that pressing twice begins one. {ok, id, reference, revision}, or `not_allowed`, `sent` (an editor looks at it), `changed`
-- (somebody saved in between), `not_a_document`, `services` (one of another organisation), `too_many`.
create function api.save_example(id uuid, organization uuid, expected integer, document jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.example;
	tidy jsonb;
begin
	if not app.is_member_of(organization) then
		return app.refuse('not_allowed');
	elsif jsonb_typeof(document) is distinct from 'object' then
		return app.refuse('not_a_document');
	end if;
	tidy := app.tidy_example(document);
	if exists (
		select from jsonb_array_elements_text(
			case jsonb_typeof(tidy -> 'services') when 'array' then tidy -> 'services' else '[]'::jsonb end
		) wished
		where not exists (
			select from app.service s
			where s.id::text = wished and s.organization_id = save_example.organization and s.published
		)
	) then
		return app.refuse('services');
	end if;
	-- One at a time for an organisation: two presses see one another.
	perform 1 from app.organization o where o.id = organization for update;
	select * into known from app.example e where e.id = save_example.id for update;
	if not found then
		if expected <> 0 then
			return app.refuse('not_allowed');
		elsif (select count(*) from app.example e where e.organization_id = organization) >= 200 then
			return app.refuse('too_many');
		end if;
		insert into app.example (id, organization_id, draft, state)
		values (save_example.id, save_example.organization, tidy, 'draft') returning * into known;
		perform app.audit_example('example begun', known.id);
	elsif known.organization_id is distinct from organization then
		return app.refuse('not_allowed');
	elsif known.state = 'sent' then
		return app.refuse('sent');
	elsif known.revision <> expected and known.draft is distinct from tidy then
		return app.refuse('changed');
	else
		update app.example e set draft = tidy, revision = e.revision + 1, updated_at = app.clock(),
			-- What an editor said stays in sight until it is sent again.
			state = case when e.state = 'returned' then 'returned' else 'draft' end,
			reason = case when e.state in ('returned', 'declined') then e.reason end
			where e.id = known.id returning * into known;
	end if;
	return jsonb_build_object('ok', true, 'id', known.id, 'reference', known.reference, 'revision', known.revision);
end
$$;
revoke all on function api.save_example(uuid, uuid, integer, jsonb) from public;
grant execute on function api.save_example(uuid, uuid, integer, jsonb) to authenticated;

-- `send` it to the editors, `take-back` what was sent, `discard` what is on its way, `withdraw` what is
-- published: that takes its text out of the record for good. {ok}, or `not_found`, `state` (it can not be
-- done now), `changed` (it was saved since), `incomplete` (it can not be shown as it is).
create function api.move_example(example uuid, revision integer, act text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.example;
begin
	select * into known from app.example e where e.id = move_example.example for update;
	if not found or known.organization_id is null or not app.is_member_of(known.organization_id) then
		return app.refuse('not_found');
	elsif not coalesce(case act
		when 'send' then known.state in ('draft', 'returned', 'declined')
		when 'take-back' then known.state = 'sent'
		when 'discard' then known.state in ('draft', 'returned', 'declined')
		when 'withdraw' then known.document is not null
	end, false) then
		return app.refuse('state');
	elsif known.revision is distinct from move_example.revision then
		return app.refuse('changed');
	elsif act = 'send' and not app.example_stands(known.draft) then
		return app.refuse('incomplete');
	end if;
	if act = 'send' then
		update app.example e set state = 'sent', sent_at = app.clock(), sent_by = app.current_account(), reason = null,
			revision = e.revision + 1 where e.id = known.id;
	elsif act = 'take-back' then
		update app.example e set state = 'draft', sent_at = null, sent_by = null, revision = e.revision + 1 where e.id = known.id;
	elsif act = 'discard' then
		perform app.audit_example('example: discard', known.id);
		if known.version = 0 then
			delete from app.example e where e.id = known.id;
			return jsonb_build_object('ok', true);
		end if;
		update app.example e set state = 'settled', draft = null, reason = null, revision = e.revision + 1 where e.id = known.id;
		return jsonb_build_object('ok', true);
	else
		update app.example e set document = null, draft = null, state = 'settled', reason = null, sent_at = null,
			sent_by = null, revision = e.revision + 1 where e.id = known.id;
	end if;
	perform app.audit_example('example: ' || act, known.id);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.move_example(uuid, integer, text) from public;
grant execute on function api.move_example(uuid, integer, text) to authenticated;

-- {ok, examples: [...]}: an organisation's own, on their way or public, for its members.
create function api.own_examples(organization uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.is_member_of(organization) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'examples', (
		select coalesce(jsonb_agg(app.example_line(e) order by e.updated_at desc, e.id), '[]')
		from app.example e
		where e.organization_id = own_examples.organization and (e.document is not null or e.draft is not null)
	));
end
$$;
revoke all on function api.own_examples(uuid) from public;
grant execute on function api.own_examples(uuid) to authenticated;
