-- Somebody asks to look after an organisation. A link to an address at the organisation's own web domain
-- proves it at once; otherwise an editor decides first. Only the link's hash is kept.

create table app.claim (
	id uuid primary key default gen_random_uuid(),
	-- Null while the organisation is new to the record.
	organization_id uuid references app.organization on delete cascade,
	-- {name, kind, website} of a new one.
	new_organization jsonb,
	email text not null,
	locale text not null,
	-- How an editor can see that it is right: in the asker's words.
	note text,
	-- Whether the address is at the organisation's own web domain.
	proved boolean not null,
	state text not null,
	token_hash text,
	token_until timestamptz,
	asked_at timestamptz not null,
	decided_by uuid references app.account on delete set null,
	decided_at timestamptz,
	decision_reason text,
	confirmed_at timestamptz,
	constraint claim_of check (organization_id is not null or new_organization is not null),
	constraint claim_new_organization check (new_organization is null or (
		app.is_bilingual(new_organization -> 'name')
		and new_organization ->> 'kind' in ('local authority', 'NHS', 'third sector', 'partnership')
		and coalesce(new_organization ->> 'website', 'https://') ~ '^https?://'
		and length(new_organization::text) <= 2000
	)),
	constraint claim_email check (email = lower(email) and length(email) <= 254),
	constraint claim_locale check (locale in ('en', 'cy')),
	constraint claim_note check (length(note) <= 500),
	constraint claim_state check (state in ('link', 'waiting', 'approved', 'refused', 'confirmed')),
	constraint claim_token check (token_hash ~ '^[0-9a-f]{64}$' and (token_hash is null) = (token_until is null)),
	constraint claim_reason check (length(decision_reason) <= 1000),
	constraint claim_token_key unique (token_hash)
);
create index claim_by_organization on app.claim (organization_id);
create index claim_waiting on app.claim (asked_at) where state = 'waiting';
alter table app.claim enable row level security;

-- Editors of one of the areas its services work in; any editor of an organisation without services.
create function app.edits_organization(organization uuid) returns boolean
language sql stable security definer set search_path = ''
as $$
	select app.edits_areas(array(
		select distinct a.gss from app.service s join app.service_area a on a.service_id = s.id
		where s.organization_id = organization
	))
$$;
revoke all on function app.edits_organization(uuid) from public;

grant select on app.claim to authenticated;
grant execute on function app.edits_organization(uuid) to authenticated;
create policy "claims: the editors who may decide on them" on app.claim for select to authenticated
	using ((select app.has_role('editor') or app.has_role('administrator')) and app.edits_organization(organization_id));

create function app.claim_name(c app.claim) returns jsonb
language sql stable set search_path = ''
as $$
	select coalesce((select o.name::jsonb from app.organization o where o.id = c.organization_id), c.new_organization -> 'name')
$$;
revoke all on function app.claim_name(app.claim) from public;

-- For the server's own key. Answers the same whether or not anybody knows the address.
create function api.ask_claim(
	email text, locale text, proved boolean, token_hash text, path text, at timestamptz,
	organization uuid default null, new_organization jsonb default null, note text default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	address text := lower(btrim(email));
	by_link boolean := proved or organization is null;
	made app.claim;
begin
	if organization is not null and not exists (select from app.organization o where o.id = organization) then
		return app.refuse('gone');
	end if;
	if not by_link then
		update app.claim c set note = ask_claim.note, asked_at = at
			where c.email = address and c.organization_id = organization and c.state = 'waiting';
		if found then
			return jsonb_build_object('ok', true);
		elsif (select count(*) from app.claim c where c.organization_id = organization and c.state = 'waiting') >= 20
			or (select count(*) from app.claim c where c.state = 'waiting') >= 1000 then
			return app.refuse('too_many');
		end if;
	end if;
	-- The newest link counts, as for signing in.
	delete from app.claim c
		where c.email = address and c.organization_id is not distinct from organization and c.state = 'link';
	insert into app.claim (organization_id, new_organization, email, locale, note, proved, state, token_hash, token_until, asked_at)
	values (
		organization, ask_claim.new_organization, address, ask_claim.locale, nullif(btrim(ask_claim.note), ''), ask_claim.proved,
		case when by_link then 'link' else 'waiting' end,
		case when by_link then ask_claim.token_hash end, case when by_link then at + interval '7 days' end, at
	) returning * into made;
	if by_link then
		perform app.queue_mail(address, ask_claim.locale, case when organization is null then 'organization-link' else 'claim-link' end,
			jsonb_build_object('path', path, 'organization', app.claim_name(made)), at);
	end if;
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.ask_claim(text, text, boolean, text, text, timestamptz, uuid, jsonb, text) from public;
grant execute on function api.ask_claim(text, text, boolean, text, text, timestamptz, uuid, jsonb, text) to service_role;

-- What a link is about. Looking does not use it up.
create function api.claim_of_link(token_hash text, at timestamptz) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select coalesce((
		select jsonb_build_object('ok', true, 'claim', jsonb_build_object(
			'email', c.email, 'locale', c.locale, 'name', app.claim_name(c), 'organization_id', c.organization_id
		)) from app.claim c
		where c.token_hash = claim_of_link.token_hash and c.state in ('link', 'approved') and c.token_until > at
	), app.refuse('no_longer'))
$$;
revoke all on function api.claim_of_link(text, timestamptz) from public;
grant execute on function api.claim_of_link(text, timestamptz) to service_role;

-- The link was used: a new organisation is written down, the account becomes its member, and whoever
-- looked after it before is told.
create function api.confirm_claim(token_hash text, account uuid, at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	c app.claim;
	organization uuid;
	given uuid;
	told record;
begin
	select * into c from app.claim k
		where k.token_hash = confirm_claim.token_hash and k.state in ('link', 'approved') and k.token_until > at
		for update;
	if c.id is null or not exists (select from app.account a where a.id = account and a.email = c.email) then
		return app.refuse('no_longer');
	end if;
	organization := c.organization_id;
	if organization is null then
		organization := gen_random_uuid();
		insert into app.organization (id, name, kind, website)
		values (organization, c.new_organization -> 'name', c.new_organization ->> 'kind', c.new_organization ->> 'website');
		perform app.audit('organization added', 'organization', organization::text, null,
			c.new_organization || jsonb_build_object('address_at_website', c.proved), null);
	end if;
	given := app.give_role(account, 'member', organization, null);
	if given is not null then
		perform app.audit('organization claimed', 'organization', organization::text, null,
			jsonb_build_object('account', account, 'proof', case when c.proved then 'domain' when c.decided_at is null then 'none' else 'editor' end), null);
	end if;
	if given is not null and c.organization_id is not null then
		for told in
			select a.email, a.locale from app.role_assignment r join app.account a on a.id = r.account_id
			where r.organization_id = organization and r.role = 'member' and a.id <> account
			union all
			-- Nobody yet: the addresses that are recorded for its services.
			(select distinct lower(t.value), c.locale from app.service s join app.contact t on t.service_id = s.id
			where s.organization_id = organization and t.kind = 'email' and lower(t.value) <> c.email
				and not exists (
					select from app.role_assignment r
					where r.organization_id = organization and r.role = 'member' and r.account_id <> account
				)
			order by 1 limit 3)
		loop
			begin
				perform app.queue_mail(told.email, told.locale, 'claim-notice',
					jsonb_build_object('path', '/register/claim/not-right', 'organization', app.claim_name(c)), at);
			exception when check_violation then
				-- A recorded address nothing can be sent to must not keep a claim from being confirmed.
				null;
			end;
		end loop;
	end if;
	update app.claim k set state = 'confirmed', confirmed_at = at, organization_id = organization, token_hash = null, token_until = null
		where k.id = c.id;
	return jsonb_build_object('ok', true, 'organization', organization);
end
$$;
revoke all on function api.confirm_claim(text, uuid, timestamptz) from public;
grant execute on function api.confirm_claim(text, uuid, timestamptz) to service_role;
