-- Who is asking, as the database sees it from three sides.
create function api.whoami() returns jsonb
language sql volatile set search_path = ''
as $$
	select jsonb_build_object(
		'ok', true,
		'role', current_user,
		'uid', (select auth.uid()),
		'setting', current_setting('role', true)
	)
$$;
grant execute on function api.whoami() to anon, authenticated, service_role;

create function api.my_notes() returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'ok', true,
		'role', current_user,
		'notes', coalesce((select jsonb_agg(note.body order by note.body) from app.note), '[]')
	)
$$;
grant execute on function api.my_notes() to authenticated, service_role;

create function api.write_note(body text) returns jsonb
language sql volatile set search_path = ''
as $$
	with written as (
		insert into app.note (owner, body) values ((select auth.uid()), body) returning id
	)
	select jsonb_build_object('ok', true, 'id', written.id) from written
$$;
grant execute on function api.write_note(text) to authenticated, service_role;

-- Counts for a long time, without a pause in which a database could look at its clock.
create function api.burn(rounds bigint) returns jsonb
language sql volatile set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'counted', (select count(*) from generate_series(1, rounds)))
$$;
grant execute on function api.burn(bigint) to anon, authenticated, service_role;

-- Fails with its argument in the message, as careless SQL does.
create function api.stumble(place text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
begin
	return jsonb_build_object('ok', true, 'id', place::uuid);
end
$$;
grant execute on function api.stumble(text) to anon, authenticated, service_role;

-- Two rows that only make sense together.
create function api.write_pair(body text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
begin
	insert into app.note (owner, body) values ((select auth.uid()), 'first|' || body);
	insert into app.note (owner, body) values ((select auth.uid()), 'second|' || body);
	return jsonb_build_object('ok', true);
end
$$;
grant execute on function api.write_pair(text) to authenticated, service_role;
