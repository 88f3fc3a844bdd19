-- "Still correct" is an act of its own: a row in app.assurance and nothing else, so that the day of the
-- check moves and the day of the last change does not. From a page by whoever is signed in, or by the
-- link in a reminder, which works once, for one member, one service and the version it was sent about.

create table app.confirm_link (
	-- SHA-256 of what stands in the link.
	token_hash text primary key,
	service_id uuid not null references app.service on delete cascade,
	version integer not null,
	account_id uuid not null references app.account on delete cascade,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz,
	constraint confirm_link_token_hash check (token_hash ~ '^[0-9a-f]{64}$'),
	constraint confirm_link_expires check (expires_at > created_at)
);
create index confirm_link_by_service on app.confirm_link (service_id);
create index confirm_link_by_account on app.confirm_link (account_id);
alter table app.confirm_link enable row level security;

-- Why the public record of a service can not be confirmed in this version; null when it can.
create function app.not_confirmable(service uuid, version integer) returns text
language sql stable set search_path = ''
as $$
	select case
		when s.id is null or not s.published or s.status not in ('active', 'temporarily closed') then 'not_public'
		when app.current_version(s.id) <> not_confirmable.version then 'changed'
	end
	from (select 1) always left join app.service s on s.id = not_confirmable.service
$$;

-- Somebody who presses twice has checked once.
create function app.note_check(service uuid, checked_by text, who uuid) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	today date := app.day_of(app.clock());
begin
	if exists (
		select from app.assurance a
		where a.service_id = note_check.service and a.checked_on = today and a.role = checked_by
	) then
		return;
	end if;
	insert into app.assurance (id, service_id, checked_on, role)
	values (gen_random_uuid(), note_check.service, today, checked_by);
	insert into app.audit_event (at, actor, role, action, entity, entity_id, after)
	values (
		app.clock(), who, case checked_by when 'provider' then 'member' else app.acting_role() end,
		'still correct', 'service', note_check.service::text,
		jsonb_build_object('checked_on', today, 'role', checked_by)
	);
end
$$;

-- {ok, checked_on} or not_allowed, not_public, changed.
create function api.confirm_service(service uuid, version integer) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	acting text := case
		when app.provides_service(service) then 'provider'
		when app.edits_service(service) then 'editor'
	end;
	problem text;
begin
	if acting is null or app.current_account() is null then
		return app.refuse('not_allowed');
	end if;
	problem := app.not_confirmable(service, version);
	if problem is not null then
		return app.refuse(problem);
	end if;
	perform app.note_check(service, acting, app.current_account());
	return jsonb_build_object('ok', true, 'checked_on', to_char(app.day_of(app.clock()), 'YYYY-MM-DD'));
end
$$;

-- The version that somebody signed in is about to look at, and in which role they may confirm it:
-- {ok, version, role} or not_allowed, not_public.
create function api.version_to_check(service uuid) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select case
		when app.current_account() is null or not (app.provides_service(service) or app.edits_service(service))
			then app.refuse('not_allowed')
		when app.not_confirmable(service, app.current_version(service)) is not null
			then app.refuse('not_public')
		else jsonb_build_object(
			'ok', true, 'version', app.current_version(service),
			'role', case when app.provides_service(service) then 'provider' else 'editor' end
		)
	end
$$;

-- Why a link does not work; null when it does.
create function app.link_problem(link app.confirm_link) returns text
language sql stable set search_path = ''
as $$
	select case
		when link.token_hash is null then 'unknown'
		when link.used_at is not null then 'used'
		when link.expires_at <= app.clock() then 'expired'
		when not exists (
			select from app.role_assignment r join app.service s on s.organization_id = r.organization_id
			where s.id = link.service_id and r.account_id = link.account_id and r.role = 'member'
		) then 'not_allowed'
		-- Another member, or an editor, was quicker.
		when exists (
			select from app.confirm_link o
			where o.service_id = link.service_id and o.used_at >= link.created_at
		) or exists (
			select from app.assurance a
			where a.service_id = link.service_id and a.checked_on > app.day_of(link.created_at)
		) then 'checked'
		else app.not_confirmable(link.service_id, link.version)
	end
$$;

create function app.link_of(token text) returns app.confirm_link
language sql stable set search_path = ''
as $$
	select l from app.confirm_link l
	where l.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
$$;

-- What stands behind a link, for the page with the button: {ok, service, version}, or why not. A refusal
-- names the service too where there is one to show.
create function api.confirm_link(token text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	link app.confirm_link := app.link_of(token);
	problem text := app.link_problem(link);
begin
	return jsonb_build_object('service', link.service_id, 'version', link.version)
		|| coalesce(app.refuse(problem), '{}') || jsonb_build_object('ok', problem is null);
end
$$;

create function api.confirm_by_link(token text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	link app.confirm_link;
	problem text;
begin
	-- Two presses at once wait for each other here.
	select l.* into link from app.confirm_link l
		where l.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') for update;
	problem := app.link_problem(link);
	if problem is not null then
		return jsonb_build_object('service', link.service_id) || app.refuse(problem);
	end if;
	update app.confirm_link l set used_at = app.clock() where l.token_hash = link.token_hash;
	perform app.note_check(link.service_id, 'provider', link.account_id);
	return jsonb_build_object(
		'ok', true, 'service', link.service_id, 'checked_on', to_char(app.day_of(app.clock()), 'YYYY-MM-DD')
	);
end
$$;

revoke all on function api.confirm_service(uuid, integer) from public;
revoke all on function api.version_to_check(uuid) from public;
revoke all on function api.confirm_link(text) from public;
revoke all on function api.confirm_by_link(text) from public;
grant execute on function api.confirm_service(uuid, integer), api.version_to_check(uuid) to authenticated;
-- Whoever has the link has the right: it was sent to the member's own address.
grant execute on function api.confirm_link(text) to anon, authenticated;
grant execute on function api.confirm_by_link(text) to anon, authenticated;
