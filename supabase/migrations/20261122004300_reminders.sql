-- Reminders that a check runs out. Which one is due is worked out by the server (domain/assurance);
-- here it is noted once for each service, day and step, together with the messages: both or neither.

create table app.reminder (
	service_id uuid not null references app.service on delete cascade,
	-- The last day on which the check holds that this is about.
	due_on date not null,
	step text not null,
	sent_at timestamptz not null,
	primary key (service_id, due_on, step),
	constraint reminder_step check (step in ('before', 'due', 'after'))
);
alter table app.reminder enable row level security;

-- Members of an organisation who can be written to: not those whose last message could not be sent.
create function app.reachable_members(organization uuid) returns setof app.account
language sql stable set search_path = ''
as $$
	select a from app.account a join app.role_assignment r on r.account_id = a.id
	where r.role = 'member' and r.organization_id = organization
		and coalesce((
			select m.state from app.mail_message m
			where m.recipient = a.email and m.state <> 'queued'
			order by coalesce(m.sent_at, m.created_at) desc limit 1
		), 'sent') <> 'failed'
$$;

-- {ok, services: [...]}: services checked on or before a day whose organisation somebody can be
-- reached of, with what decides whether they are reminded.
create function api.services_to_remind(checked_by date) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'services', coalesce(jsonb_agg(jsonb_build_object(
		'id', s.id, 'status', s.status, 'in_scope', s.in_scope, 'version', app.current_version(s.id),
		'tiers', (
			select jsonb_agg(jsonb_build_object('tier', p.tier_id, 'proposed_by', p.proposed_by))
			from app.tier_placement p where p.service_id = s.id
		),
		'assurance', jsonb_build_object('checked_on', to_char(a.checked_on, 'YYYY-MM-DD'), 'role', a.role),
		'members', (select jsonb_agg(m.id order by m.id) from app.reachable_members(s.organization_id) m),
		'reminders', (
			select coalesce(jsonb_agg(jsonb_build_object('due_on', to_char(r.due_on, 'YYYY-MM-DD'), 'step', r.step)), '[]')
			from app.reminder r where r.service_id = s.id
		)
	) order by s.id), '[]'))
	from app.service s
	cross join lateral (
		select c.checked_on, c.role from app.assurance c
		where c.service_id = s.id order by c.checked_on desc, c.id limit 1
	) a
	where s.published and a.checked_on <= checked_by
		and exists (select from app.reachable_members(s.organization_id))
$$;

-- links: [{account, token}]; the token stands in the message and nowhere else. {ok, reminded: n}: 0
-- when this step was noted before, by another process or another day.
create function api.remind(service uuid, version integer, due_on date, step text, links jsonb, at timestamptz)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	link record;
	reminded integer := 0;
begin
	insert into app.reminder (service_id, due_on, step, sent_at)
	values (remind.service, remind.due_on, remind.step, remind.at)
	on conflict do nothing;
	if not found then
		return jsonb_build_object('ok', true, 'reminded', 0);
	end if;
	for link in
		select a.id, a.email, a.locale, l.token, s.name
		from jsonb_to_recordset(links) as l (account uuid, token text)
		join app.service s on s.id = remind.service
		join app.reachable_members(s.organization_id) a on a.id = l.account
	loop
		insert into app.confirm_link (token_hash, service_id, version, account_id, created_at, expires_at)
		values (
			encode(sha256(convert_to(link.token, 'UTF8')), 'hex'), remind.service, remind.version, link.id,
			remind.at, remind.at + interval '30 days'
		);
		perform app.queue_mail(link.email, link.locale, 'still-correct', jsonb_build_object(
			'path', '/assurance/confirm?token=' || link.token, 'service', link.name,
			'step', remind.step, 'due', to_char(remind.due_on, 'YYYY-MM-DD')
		), remind.at);
		reminded := reminded + 1;
	end loop;
	return jsonb_build_object('ok', true, 'reminded', reminded);
end
$$;

-- Links are kept a while after they have run out, so that their page can say so.
create function api.delete_old_links(at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	deleted integer;
begin
	delete from app.confirm_link where expires_at < at - interval '90 days';
	get diagnostics deleted = row_count;
	return jsonb_build_object('ok', true, 'deleted', deleted);
end
$$;

-- For the editors' board: organisations of which somebody can be written to. No address, no account.
create function api.reachable_organizations() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select case when app.has_role('editor') or app.has_role('administrator') then
		jsonb_build_object('ok', true, 'organizations', coalesce((
			select jsonb_agg(o.id order by o.id) from app.organization o
			where exists (select from app.reachable_members(o.id))
		), '[]'))
	else app.refuse('not_allowed') end
$$;

revoke all on function api.services_to_remind(date) from public;
revoke all on function api.remind(uuid, integer, date, text, jsonb, timestamptz) from public;
revoke all on function api.delete_old_links(timestamptz) from public;
revoke all on function api.reachable_organizations() from public;
grant execute on function api.services_to_remind(date) to service_role;
grant execute on function api.remind(uuid, integer, date, text, jsonb, timestamptz) to service_role;
grant execute on function api.delete_old_links(timestamptz) to service_role;
grant execute on function api.reachable_organizations() to authenticated;
