-- A region or an area challenges a gap: with evidence, answered within a stated time, and the outcome
-- changes the record or a declaration. Open challenges stand beside the gap.

create table app.challenge (
	id uuid primary key default gen_random_uuid(),
	reference text not null,
	-- Whose gap: an area, or a region.
	gss text references app.area,
	region_id text references app.region,
	tier_id text not null,
	group_id text not null,
	claim text not null,
	evidence app.bilingual not null,
	evidence_url text,
	made_at timestamptz not null default now(),
	made_role text not null,
	-- Null once the account is erased.
	made_by uuid references app.account on delete set null,
	answer_by date not null,
	state text not null default 'open',
	outcome text,
	answer app.bilingual,
	answered_on date,
	-- What the outcome changed.
	service_id uuid references app.service on delete set null,
	declaration_id uuid references app.declaration on delete set null,
	constraint challenge_reference unique (reference),
	constraint challenge_place check ((gss is null) <> (region_id is null)),
	constraint challenge_kind foreign key (tier_id, group_id) references app.expected_pair (tier_id, group_id),
	constraint challenge_claim check (claim in ('there-is-help', 'record-wrong', 'declaration-wrong', 'figures-wrong')),
	constraint challenge_texts check (length(evidence::text) <= 5000 and length(answer::text) <= 5000),
	constraint challenge_evidence_url check (evidence_url ~ '^https?://[^\s]+$' and length(evidence_url) <= 500),
	constraint challenge_state check (state in ('open', 'answered', 'withdrawn')),
	constraint challenge_outcome check (outcome in ('record-changed', 'declaration-ended', 'figures-to-change', 'gap-stands')),
	constraint challenge_answered check (
		(state = 'answered') = (answer is not null and outcome is not null) and (state = 'open') = (answered_on is null)
	)
);
create index challenge_open on app.challenge (gss, region_id, tier_id, group_id) where state = 'open';
alter table app.challenge enable row level security;

create function app.challenge_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', c.id, 'reference', c.reference, 'area', c.gss, 'region', c.region_id, 'tier', c.tier_id,
		'group', c.group_id, 'claim', c.claim, 'evidence', c.evidence, 'evidence_url', c.evidence_url,
		'made_on', to_char(app.day_of(c.made_at), 'YYYY-MM-DD'), 'made_role', c.made_role,
		'answer_by', to_char(c.answer_by, 'YYYY-MM-DD'), 'state', c.state, 'outcome', c.outcome,
		'answer', c.answer, 'answered_on', to_char(c.answered_on, 'YYYY-MM-DD'), 'service', c.service_id
	)
	from app.challenge c where c.id = wanted
$$;
create trigger note_change after insert or update or delete on app.challenge
	for each row execute function app.note_change('challenge', 'id');

-- Whoever commissions or stewards the area, or one of the region's areas.
create function app.speaks_for(area text, region text) returns boolean
language sql stable security definer set search_path = ''
as $$
	select exists (
		select from app.role_assignment r left join app.area a on a.gss = r.gss
		where r.account_id = (select app.current_account()) and r.role in ('commissioner', 'steward')
			and (r.gss = area or a.region_id = region)
	)
$$;

-- {ok, id, reference, answer_by}, or `not_allowed`, `not_expected`, `evidence`, `open_already`.
create function api.challenge_gap(
	area text, region text, tier text, category_group text, claim text, evidence jsonb, evidence_url text default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	made app.challenge;
	today constant date := app.day_of(app.clock());
begin
	if (challenge_gap.area is null) = (region is null) or not app.speaks_for(challenge_gap.area, region) then
		return app.refuse('not_allowed');
	elsif not exists (select from app.expected_pair p where p.tier_id = tier and p.group_id = category_group) then
		return app.refuse('not_expected');
	elsif challenge_gap.evidence is null or coalesce(btrim(challenge_gap.evidence ->> 'en'), btrim(challenge_gap.evidence ->> 'cy'), '') = '' then
		return app.refuse('evidence');
	end if;
	-- One at a time, so that the same gap is not challenged twice at once.
	perform pg_advisory_xact_lock(9400);
	if exists (
		select from app.challenge c where c.state = 'open' and c.gss is not distinct from challenge_gap.area
			and c.region_id is not distinct from region and c.tier_id = tier and c.group_id = category_group
	) then
		return app.refuse('open_already');
	end if;
	insert into app.challenge (reference, gss, region_id, tier_id, group_id, claim, evidence, evidence_url, made_at,
		made_role, made_by, answer_by)
	values (app.short_reference('C'), challenge_gap.area, region, tier, category_group, challenge_gap.claim,
		challenge_gap.evidence, challenge_gap.evidence_url, app.clock(), app.acting_role(), app.current_account(), today + 28)
	returning * into made;
	perform app.audit('challenged', 'challenge', made.id::text, null, app.challenge_body(made.id), null);
	return jsonb_build_object('ok', true, 'id', made.id, 'reference', made.reference, 'answer_by', to_char(made.answer_by, 'YYYY-MM-DD'));
end
$$;
revoke all on function api.challenge_gap(text, text, text, text, text, jsonb, text) from public;
grant execute on function api.challenge_gap(text, text, text, text, text, jsonb, text) to authenticated;

-- {ok}, or `not_allowed`, `state`.
create function api.withdraw_challenge(challenge uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.challenge;
begin
	select * into known from app.challenge c where c.id = withdraw_challenge.challenge for update;
	if not found or not app.speaks_for(known.gss, known.region_id) then
		return app.refuse('not_allowed');
	elsif known.state <> 'open' then
		return app.refuse('state');
	end if;
	update app.challenge c set state = 'withdrawn', answered_on = app.day_of(app.clock()) where c.id = known.id;
	perform app.audit('challenge withdrawn', 'challenge', known.id::text, null, app.challenge_body(known.id), null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.withdraw_challenge(uuid) from public;
grant execute on function api.withdraw_challenge(uuid) to authenticated;

-- Answers a challenge. {ok}, or `not_allowed`, `unknown_challenge`, `own_challenge`, `state`, `answer`,
-- `no_change` (`record-changed` names a service of this kind and place that was published since it was
-- challenged), `no_declaration` (`declaration-ended` ends what stands for this kind, which has to be there).
create function api.answer_challenge(challenge uuid, outcome text, answer jsonb, service uuid default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.challenge;
	before jsonb;
	ended app.declaration;
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.challenge c where c.id = answer_challenge.challenge for update;
	if not found then
		return app.refuse('unknown_challenge');
	elsif known.made_by = app.current_account() then
		return app.refuse('own_challenge');
	elsif known.state <> 'open' then
		return app.refuse('state');
	elsif answer_challenge.answer is null or coalesce(btrim(answer_challenge.answer ->> 'en'), btrim(answer_challenge.answer ->> 'cy'), '') = '' then
		return app.refuse('answer');
	end if;
	if answer_challenge.outcome = 'record-changed' and not exists (
		select from app.service s
			join app.service_area a on a.service_id = s.id
			join app.service_version v on v.service_id = s.id and v.published_at >= known.made_at
		where s.id = answer_challenge.service and s.published
			and (a.gss = known.gss or a.gss in (select m.gss from app.area m where m.region_id = known.region_id))
			and exists (
				select from app.service_category c join app.category k on k.id = c.category_id
				where c.service_id = s.id and k.group_id = known.group_id
			)
	) then
		return app.refuse('no_change');
	elsif answer_challenge.outcome = 'declaration-ended' then
		update app.declaration d set ended_at = app.clock()
			where d.gss = known.gss and d.tier_id = known.tier_id and d.group_id = known.group_id and d.ended_at is null
			returning * into ended;
		if not found then
			return app.refuse('no_declaration');
		end if;
		perform app.audit('declaration ended after a challenge', 'declaration', ended.id::text, app.declaration_body(ended), null, known.reference);
	end if;
	before := app.challenge_body(known.id);
	update app.challenge c set state = 'answered', outcome = answer_challenge.outcome, answer = answer_challenge.answer,
		answered_on = app.day_of(app.clock()), declaration_id = ended.id,
		service_id = case when answer_challenge.outcome = 'record-changed' then answer_challenge.service end
		where c.id = known.id;
	perform app.audit('challenge answered', 'challenge', known.id::text, before, app.challenge_body(known.id), null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.answer_challenge(uuid, text, jsonb, uuid) from public;
grant execute on function api.answer_challenge(uuid, text, jsonb, uuid) to authenticated;
