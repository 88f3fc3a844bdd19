-- What area stewards declare of their own area: "our list of this kind is complete", or "we have none",
-- as at a day, with evidence, for a year.

create table app.declaration (
	id uuid primary key default gen_random_uuid(),
	gss text not null references app.area,
	tier_id text not null,
	group_id text not null,
	says text not null,
	as_at date not null,
	expires_on date not null generated always as ((as_at + interval '1 year')::date) stored,
	evidence text not null,
	evidence_url text,
	declared_at timestamptz not null default now(),
	-- Null once the account is erased.
	declared_by uuid references app.account on delete set null,
	-- Taken back, or replaced by a newer one of the same kind.
	ended_at timestamptz,
	constraint declaration_kind foreign key (tier_id, group_id) references app.expected_pair (tier_id, group_id),
	constraint declaration_says check (says in ('complete', 'none')),
	constraint declaration_as_at check (as_at between date '2025-01-01' and date '2100-01-01'),
	constraint declaration_evidence check (btrim(evidence) <> '' and length(evidence) <= 1000),
	constraint declaration_evidence_url check (evidence_url ~ '^https?://[^\s]+$' and length(evidence_url) <= 500)
);
create unique index declaration_once on app.declaration (gss, tier_id, group_id) where ended_at is null;
alter table app.declaration enable row level security;
create trigger note_reference_change after insert or update or delete on app.declaration
	for each statement execute function app.note_reference_change();

create function app.declaration_body(said app.declaration) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'area', said.gss, 'tier', said.tier_id, 'group', said.group_id, 'says', said.says,
		'as_at', to_char(said.as_at, 'YYYY-MM-DD'), 'expires_on', to_char(said.expires_on, 'YYYY-MM-DD'),
		'evidence', said.evidence, 'evidence_url', said.evidence_url
	)
$$;

-- {ok, declared}, or `not_allowed`, `not_expected`, `day`. A newer declaration of a kind takes the place
-- of the one before.
create function api.make_declaration(
	area text,
	tier text,
	category_groups text[],
	says text,
	as_at date,
	evidence text,
	evidence_url text default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	one text;
	made app.declaration;
	today constant date := (now() at time zone 'Europe/London')::date;
begin
	if not app.works_in('steward', make_declaration.area) then
		return app.refuse('not_allowed');
	elsif make_declaration.as_at is null or make_declaration.as_at > today
		or (make_declaration.as_at + interval '1 year')::date <= today then
		return app.refuse('day');
	elsif coalesce(cardinality(make_declaration.category_groups), 0) = 0 or exists (
		select from unnest(make_declaration.category_groups) g
		where not exists (select from app.expected_pair p where p.tier_id = make_declaration.tier and p.group_id = g)
	) then
		return app.refuse('not_expected');
	end if;
	for one in select distinct g from unnest(make_declaration.category_groups) g order by g loop
		update app.declaration d set ended_at = now()
			where d.gss = make_declaration.area and d.tier_id = make_declaration.tier and d.group_id = one and d.ended_at is null;
		insert into app.declaration (gss, tier_id, group_id, says, as_at, evidence, evidence_url, declared_by)
		values (
			make_declaration.area, make_declaration.tier, one, make_declaration.says, make_declaration.as_at, btrim(make_declaration.evidence),
			make_declaration.evidence_url, app.current_account()
		) returning * into made;
		perform app.audit('declared', 'declaration', made.id::text, null, app.declaration_body(made), null);
	end loop;
	return jsonb_build_object('ok', true, 'declared', cardinality(make_declaration.category_groups));
end
$$;
revoke all on function api.make_declaration(text, text, text[], text, date, text, text) from public;
grant execute on function api.make_declaration(text, text, text[], text, date, text, text) to authenticated;

-- {ok}, or `unknown_declaration`. What was withdrawn before stays so.
create function api.withdraw_declaration(declaration uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.declaration;
begin
	select * into known from app.declaration d where d.id = withdraw_declaration.declaration for update;
	if not found or not app.works_in('steward', known.gss) then
		return app.refuse('unknown_declaration');
	end if;
	if known.ended_at is null then
		update app.declaration d set ended_at = now() where d.id = known.id;
		perform app.audit('declaration withdrawn', 'declaration', known.id::text, app.declaration_body(known), null, null);
	end if;
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.withdraw_declaration(uuid) from public;
grant execute on function api.withdraw_declaration(uuid) to authenticated;

-- {ok, declarations: [...]}: what stands for the areas of a steward, in date or not.
create function api.own_declarations() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.has_role('steward') then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'declarations', (
		select coalesce(jsonb_agg(
			app.declaration_body(d) || jsonb_build_object('id', d.id) order by d.gss, d.tier_id, d.group_id
		), '[]')
		from app.declaration d where d.ended_at is null and app.works_in('steward', d.gss)
	));
end
$$;
revoke all on function api.own_declarations() from public;
grant execute on function api.own_declarations() to authenticated;
