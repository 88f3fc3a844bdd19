-- What administrators do with accounts, and what everybody does with their own.

-- Holds still whoever administers, so that two administrators cannot take the role from one another.
create function app.is_last_administrator(account uuid) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
	perform from app.role_assignment r where r.role = 'administrator' order by r.id for update;
	return exists (select from app.role_assignment r where r.role = 'administrator' and r.account_id = account)
		and not exists (select from app.role_assignment r where r.role = 'administrator' and r.account_id <> account);
end
$$;
revoke all on function app.is_last_administrator(uuid) from public;

create function app.account_line(a app.account) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', a.id, 'email', a.email, 'locale', a.locale, 'created_on', a.created_at::date,
		'roles', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', r.id, 'role', r.role, 'organization_id', r.organization_id, 'gss', r.gss, 'organization', o.name
			) order by r.role, r.gss, r.organization_id), '[]')
			from app.role_assignment r left join app.organization o on o.id = r.organization_id
			where r.account_id = a.id
		)
	)
$$;
revoke all on function app.account_line(app.account) from public;

-- {ok, total, accounts}: by address, those with a role where one is named.
create function api.accounts(role text default null, page integer default 1, page_size integer default 50) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	size integer := least(greatest(coalesce(page_size, 50), 1), 200);
	answer jsonb;
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	with fitting as (
		select a from app.account a
		where accounts.role is null or exists (
			select from app.role_assignment r where r.account_id = a.id and r.role = accounts.role
		)
	), shown as (
		select (f.a).email, app.account_line(f.a) as line from fitting f
		order by (f.a).email limit size offset size * (greatest(coalesce(page, 1), 1) - 1)
	)
	select jsonb_build_object(
		'ok', true, 'total', (select count(*) from fitting),
		'accounts', coalesce((select jsonb_agg(s.line order by s.email) from shown s), '[]')
	) into answer;
	return answer;
end
$$;
revoke all on function api.accounts(text, integer, integer) from public;
grant execute on function api.accounts(text, integer, integer) to authenticated;

create function api.account(account uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	line jsonb;
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	select app.account_line(a) into line from app.account a where a.id = account;
	return case when line is null then app.refuse('gone') else jsonb_build_object('ok', true, 'account', line) end;
end
$$;
revoke all on function api.account(uuid) from public;
grant execute on function api.account(uuid) to authenticated;

-- Every organisation of the record, with those that have nothing public yet: to make members of them.
create function api.every_organization() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'organizations', coalesce((
		select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)) from app.organization o
	), '[]'));
end
$$;
revoke all on function api.every_organization() from public;
grant execute on function api.every_organization() to authenticated;

create function api.assign_role(account uuid, role text, organization uuid default null, areas text[] default null)
returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	of_area boolean := role in ('editor', 'commissioner', 'steward');
	area text;
	given uuid;
	count integer := 0;
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	elsif not exists (select from app.account a where a.id = account) then
		return app.refuse('gone');
	elsif role = 'member' and not exists (select from app.organization o where o.id = organization) then
		return app.refuse('needs_organization');
	elsif of_area and (
		coalesce(cardinality(areas), 0) = 0 or exists (select from unnest(areas) g where g not in (select a.gss from app.area a))
	) then
		return app.refuse('needs_areas');
	end if;
	foreach area in array case when of_area then areas else array[null::text] end loop
		given := app.give_role(account, role, case when role = 'member' then organization end, area);
		if given is not null then
			count := count + 1;
			perform app.audit('role given', 'account', account::text, null, jsonb_build_object(
				'role', role, 'organization_id', case when role = 'member' then organization end, 'gss', area
			), null);
		end if;
	end loop;
	return jsonb_build_object('ok', true, 'given', count);
end
$$;
revoke all on function api.assign_role(uuid, text, uuid, text[]) from public;
grant execute on function api.assign_role(uuid, text, uuid, text[]) to authenticated;

create function api.remove_role(assignment uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	held app.role_assignment;
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	select * into held from app.role_assignment r where r.id = assignment;
	if held.id is null then
		return app.refuse('gone');
	elsif held.role = 'administrator' and app.is_last_administrator(held.account_id) then
		return app.refuse('last_administrator');
	end if;
	delete from app.role_assignment r where r.id = assignment;
	if not found then
		return app.refuse('gone');
	end if;
	perform app.audit('role removed', 'account', held.account_id::text,
		jsonb_build_object('role', held.role, 'organization_id', held.organization_id, 'gss', held.gss), null, null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.remove_role(uuid) from public;
grant execute on function api.remove_role(uuid) to authenticated;

-- The language one's own e-mails are written in.
create function api.set_language(locale text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	if set_language.locale not in ('en', 'cy') then
		return app.refuse('not_a_language');
	end if;
	update app.account a set locale = set_language.locale where a.id = app.current_account();
	return case when found then jsonb_build_object('ok', true) else app.refuse('no_account') end;
end
$$;
revoke all on function api.set_language(text) from public;
grant execute on function api.set_language(text) to authenticated;

-- Erases an account: one's own, or any for an administrator. Its roles, messages and claims go; what it
-- did stays, without it. `only_ask` says whether it could be, and does nothing: the account at the
-- sign-in service goes in between.
create function api.erase_account(account uuid, only_ask boolean default false) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	address text;
begin
	if account is distinct from app.current_account() and not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	select a.email into address from app.account a where a.id = account for update;
	if address is null then
		return app.refuse('gone');
	elsif app.is_last_administrator(account) then
		return app.refuse('last_administrator');
	elsif only_ask then
		return jsonb_build_object('ok', true);
	end if;
	perform app.audit('account erased', 'account', account::text, null, null, null);
	perform app.redact_account(account);
	delete from app.mail_message m where m.recipient = address;
	delete from app.claim c where c.email = address;
	delete from app.account a where a.id = account;
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.erase_account(uuid, boolean) from public;
grant execute on function api.erase_account(uuid, boolean) to authenticated;
