-- Accounts and what they may do. An account is a row of the sign-in service (hosted or embedded) under
-- the same id; this table holds no more than is needed to write to its holder.

create table app.account (
	id uuid primary key,
	email text not null,
	locale text not null default 'en',
	created_at timestamptz not null default now(),
	constraint account_email check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' and length(email) <= 254),
	constraint account_locale check (locale in ('en', 'cy')),
	constraint account_email_key unique (email)
);
alter table app.account enable row level security;

create table app.role_assignment (
	id uuid primary key default gen_random_uuid(),
	account_id uuid not null references app.account on delete cascade,
	role text not null,
	organization_id uuid references app.organization on delete cascade,
	gss text references app.area,
	assigned_at timestamptz not null default now(),
	constraint role_known check (role in ('member', 'editor', 'commissioner', 'steward', 'national_reviewer', 'administrator')),
	-- A role says what it is held for, and nothing else.
	constraint role_of_organization check ((role = 'member') = (organization_id is not null)),
	constraint role_of_area check ((role in ('editor', 'commissioner', 'steward')) = (gss is not null)),
	constraint role_once unique nulls not distinct (account_id, role, organization_id, gss)
);
create index role_assignment_by_organization on app.role_assignment (organization_id);
create index role_assignment_by_area on app.role_assignment (gss);
alter table app.role_assignment enable row level security;

-- Who asks: the account of the session; null for an anonymous visitor and for the server's own key.
create function app.current_account() returns uuid
language plpgsql stable set search_path = ''
as $$
begin
	return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;
exception when invalid_text_representation then
	return null;
end
$$;

create function app.has_role(wanted text) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from app.role_assignment r
		where r.account_id = (select app.current_account()) and r.role = wanted
	)
$$;

create function app.is_member_of(organization uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from app.role_assignment r
		where r.account_id = (select app.current_account()) and r.role = 'member' and r.organization_id = organization
	)
$$;

create function app.works_in(wanted text, area text) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from app.role_assignment r
		where r.account_id = (select app.current_account()) and r.role = wanted and r.gss = area
	)
$$;

-- Editors of one of the areas named; any editor where none is named; administrators everywhere.
create function app.edits_areas(areas text[]) returns boolean
language sql stable security definer set search_path = ''
as $$
	select app.has_role('administrator') or exists (
		select from app.role_assignment r
		where r.account_id = (select app.current_account()) and r.role = 'editor'
			and (coalesce(cardinality(areas), 0) = 0 or r.gss = any (areas))
	)
$$;

create function app.edits_service(service uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select app.edits_areas(array(select a.gss from app.service_area a where a.service_id = service))
$$;

create function app.provides_service(service uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from app.service s where s.id = service and app.is_member_of(s.organization_id)
	)
$$;

create function app.refuse(code text) returns jsonb
language sql immutable set search_path = ''
as $$
	select jsonb_build_object('ok', false, 'error', code)
$$;

-- The role in which somebody acts on a thing: the word that history keeps beside the account.
create function app.acting_role() returns text
language sql stable security definer set search_path = ''
as $$
	select coalesce((
		select r.role from app.role_assignment r
		where r.account_id = (select app.current_account())
		order by array_position(array['administrator', 'editor', 'national_reviewer', 'steward', 'commissioner', 'member'], r.role)
		limit 1
	), 'system')
$$;

grant usage on schema app to authenticated;
grant select on app.account, app.role_assignment to authenticated;
grant execute on function app.current_account(), app.has_role(text), app.is_member_of(uuid),
	app.works_in(text, text), app.edits_areas(text[]), app.edits_service(uuid), app.provides_service(uuid),
	app.refuse(text), app.acting_role() to authenticated;

create policy "own account, or all for an administrator" on app.account for select to authenticated
	using (id = (select app.current_account()) or (select app.has_role('administrator')));
create policy "own roles, or all for an administrator" on app.role_assignment for select to authenticated
	using (account_id = (select app.current_account()) or (select app.has_role('administrator')));

-- {ok, account: {id, email, locale}, roles: [{id, role, organization_id, gss}]}
create function api.whoami() returns jsonb
language sql stable security invoker set search_path = ''
as $$
	select coalesce((
		select jsonb_build_object(
			'ok', true,
			'account', jsonb_build_object('id', a.id, 'email', a.email, 'locale', a.locale),
			'roles', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'id', r.id, 'role', r.role, 'organization_id', r.organization_id, 'gss', r.gss
				) order by r.role, r.organization_id, r.gss), '[]')
				from app.role_assignment r where r.account_id = a.id
			)
		)
		from app.account a where a.id = (select app.current_account())
	), app.refuse('no_account'))
$$;
revoke all on function api.whoami() from public;
grant execute on function api.whoami() to authenticated;

-- For the server's own key only: notes the account that the sign-in service has just made or found.
create function api.note_account(id uuid, email text, locale text default 'en') returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	insert into app.account (id, email, locale)
	values (note_account.id, lower(btrim(note_account.email)), note_account.locale)
	on conflict on constraint account_pkey do update set email = excluded.email;
	return jsonb_build_object('ok', true, 'id', note_account.id);
end
$$;
revoke all on function api.note_account(uuid, text, text) from public;
grant execute on function api.note_account(uuid, text, text) to service_role;

-- Gives a role: administrators and the server's own key (first administrator, invitations, claims).
create function app.give_role(account uuid, role text, organization uuid, area text) returns uuid
language plpgsql volatile set search_path = ''
as $$
declare
	given uuid;
begin
	insert into app.role_assignment (account_id, role, organization_id, gss)
	values (account, role, organization, area)
	on conflict on constraint role_once do nothing
	returning id into given;
	return given;
end
$$;

create function api.give_role(account uuid, role text, organization uuid default null, area text default null)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	given uuid;
begin
	given := app.give_role(account, role, organization, area);
	if given is not null then
		perform app.audit('role given', 'account', account::text, null,
			jsonb_build_object('role', role, 'organization_id', organization, 'gss', area), null);
	end if;
	return jsonb_build_object('ok', true, 'given', given is not null);
end
$$;
revoke all on function api.give_role(uuid, text, uuid, text) from public;
grant execute on function api.give_role(uuid, text, uuid, text) to service_role;

-- Whether anybody administers yet; demo accounts (a reserved domain) do not count.
create function api.administered() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'administered', exists (
		select from app.role_assignment r join app.account a on a.id = r.account_id
		where r.role = 'administrator' and a.email not like '%@haenau.example'
	))
$$;
revoke all on function api.administered() from public;
grant execute on function api.administered() to service_role;
