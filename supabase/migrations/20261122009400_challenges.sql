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
	ended_areas text[] not null default '{}',
	constraint challenge_reference unique (reference),
	constraint challenge_place check ((gss is null) <> (region_id is null)),
	constraint challenge_kind foreign key (tier_id, group_id) references app.expected_pair (tier_id, group_id),
	constraint challenge_claim check (claim in ('there-is-help', 'record-wrong', 'declaration-wrong', 'figures-wrong')),
	constraint challenge_texts check (length(evidence::text) <= 10000 and length(answer::text) <= 10000),
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
		'answer', c.answer, 'answered_on', to_char(c.answered_on, 'YYYY-MM-DD'), 'service', c.service_id,
		'ended_areas', to_jsonb(c.ended_areas)
	)
	from app.challenge c where c.id = wanted
$$;
create trigger note_change after insert or update or delete on app.challenge
	for each row execute function app.note_change('challenge', 'id');

-- The role in which somebody speaks for an area, or for a region of which they commission or steward an area;
-- null for everybody else.
create function app.speaking_role(area text, region text) returns text
language sql stable security definer set search_path = ''
as $$
	select r.role from app.role_assignment r join app.area a on a.gss = r.gss
	where r.account_id = (select app.current_account()) and r.role in ('commissioner', 'steward')
		and (r.gss = area or a.region_id = region)
	order by r.role limit 1
$$;

-- What a message about a challenge says: codes and names, none of what anybody wrote.
create function app.challenge_letter(c app.challenge, under text default '') returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'path', '/review/challenges/' || c.reference || under, 'reference', c.reference,
		'place', coalesce((select a.name from app.area a where a.gss = c.gss), (select r.name from app.region r where r.id = c.region_id)),
		'kind', (select g.name from app.category_group g where g.id = c.group_id),
		'tier', (select t.name from app.tier t where t.id = c.tier_id),
		'answer_by', to_char(c.answer_by, 'YYYY-MM-DD'), 'outcome', c.outcome
	)
$$;

-- {ok, id, reference, answer_by}, or `not_allowed`, `not_expected`, `claim`, `evidence`, `open_already`.
-- Reviewers get a message.
create function api.challenge_gap(
	area text, region text, tier text, category_group text, claim text, evidence jsonb, evidence_url text default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	made app.challenge;
	reviewer app.account;
	speaks constant text := app.speaking_role(area, region);
	today constant date := app.day_of(app.clock());
begin
	if (challenge_gap.area is null) = (region is null) or speaks is null then
		return app.refuse('not_allowed');
	elsif not exists (select from app.expected_pair p where p.tier_id = tier and p.group_id = category_group) then
		return app.refuse('not_expected');
	elsif coalesce(challenge_gap.claim not in ('there-is-help', 'record-wrong', 'declaration-wrong', 'figures-wrong'), true) then
		return app.refuse('claim');
	elsif challenge_gap.evidence is null or not app.is_bilingual(challenge_gap.evidence) then
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
		challenge_gap.evidence, challenge_gap.evidence_url, app.clock(), speaks, app.current_account(), today + 28)
	returning * into made;
	perform app.audit('challenged', 'challenge', made.id::text, null, app.challenge_body(made.id), null);
	for reviewer in
		select distinct a.* from app.account a join app.role_assignment r on r.account_id = a.id
		where r.role = 'national_reviewer' and a.id is distinct from app.current_account()
	loop
		perform app.queue_mail(
			reviewer.email, reviewer.locale, 'challenge-made', app.challenge_letter(made, '/answer'), app.clock()
		);
	end loop;
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
	before jsonb;
begin
	select * into known from app.challenge c where c.id = withdraw_challenge.challenge for update;
	if not found or app.speaking_role(known.gss, known.region_id) is null then
		return app.refuse('not_allowed');
	elsif known.state <> 'open' then
		return app.refuse('state');
	end if;
	before := app.challenge_body(known.id);
	update app.challenge c set state = 'withdrawn', answered_on = app.day_of(app.clock()) where c.id = known.id;
	perform app.audit('challenge withdrawn', 'challenge', known.id::text, before, app.challenge_body(known.id), null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.withdraw_challenge(uuid) from public;
grant execute on function api.withdraw_challenge(uuid) to authenticated;

-- Whether a document of a service is of a kind of help at one of the areas. Placements count as on the pages:
-- an editor's before the provider's, the provider's before the record's.
create function app.is_help_at(document jsonb, areas text[], tier text, category_group text) returns boolean
language sql stable set search_path = ''
as $$
	select document -> 'areas' ?| areas
		and exists (
			select from jsonb_array_elements_text(document -> 'categories') c join app.category k on k.id = c.value
			where k.group_id = category_group
		)
		and exists (
			select from jsonb_array_elements(document -> 'tiers') t
			where t.value ->> 'tier' = is_help_at.tier and t.value ->> 'proposed_by' = (
				select o.value ->> 'proposed_by' from jsonb_array_elements(document -> 'tiers') o
				order by array_position(array['editor', 'provider', 'record'], o.value ->> 'proposed_by') limit 1
			)
		)
$$;

-- Whether a service was published since a moment that is of the kind and place of a challenge, or was before:
-- what stands in the record wrongly leaves it, and that changes it too.
create function app.changed_since(c app.challenge, service uuid, areas text[]) returns boolean
language sql stable set search_path = ''
as $$
	select exists (
			select from app.service_version v where v.service_id = service and v.published_at >= c.made_at
		)
		and exists (
			select from (
				select v.document from app.service_version v where v.service_id = service
				union all select app.offer_of(service)
			) d where app.is_help_at(d.document, areas, c.tier_id, c.group_id)
		)
$$;

-- Answers a challenge; the outcome changes the record or a declaration, or says why not. {ok}, or
-- `not_allowed`, `unknown_challenge`, `own_challenge` (nobody answers for a place that they speak for), `state`,
-- `outcome`, `answer`, `no_change` (`record-changed` names a service of this kind and place of which a version was
-- published since it was challenged), `no_declaration` (`declaration-ended` names, for a region, areas of it whose
-- declaration ends; what was declared has to be there). Whoever challenged gets a message.
create function api.answer_challenge(
	challenge uuid, outcome text, answer jsonb, service uuid default null, ended_areas text[] default '{}'
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.challenge;
	before jsonb;
	ended app.declaration;
	place text[];
	ending text[] := '{}';
	one text;
	maker app.account;
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.challenge c where c.id = answer_challenge.challenge for update;
	if not found then
		return app.refuse('unknown_challenge');
	elsif known.made_by = app.current_account() or app.speaking_role(known.gss, known.region_id) is not null then
		return app.refuse('own_challenge');
	elsif known.state <> 'open' then
		return app.refuse('state');
	elsif coalesce(
		answer_challenge.outcome not in ('record-changed', 'declaration-ended', 'figures-to-change', 'gap-stands'), true
	) then
		return app.refuse('outcome');
	elsif answer_challenge.answer is null or not app.is_bilingual(answer_challenge.answer) then
		return app.refuse('answer');
	end if;
	place := array(select a.gss from app.area a where a.gss = known.gss or a.region_id = known.region_id);
	before := app.challenge_body(known.id);
	if answer_challenge.outcome = 'record-changed'
		and not app.changed_since(known, answer_challenge.service, place) is true then
		return app.refuse('no_change');
	elsif answer_challenge.outcome = 'declaration-ended' then
		ending := case when known.gss is not null then array[known.gss] else array(
			select distinct a from unnest(answer_challenge.ended_areas) a where a is not null order by a
		) end;
		if cardinality(ending) = 0 or exists (
			select from unnest(ending) e where e <> all (place) or not exists (
				select from app.declaration d where d.gss = e and d.tier_id = known.tier_id
					and d.group_id = known.group_id and d.ended_at is null
			)
		) then
			return app.refuse('no_declaration');
		end if;
		foreach one in array ending loop
			update app.declaration d set ended_at = app.clock()
				where d.gss = one and d.tier_id = known.tier_id and d.group_id = known.group_id and d.ended_at is null
				returning * into ended;
			perform app.audit(
				'declaration ended after a challenge', 'declaration', ended.id::text, app.declaration_body(ended), null, known.reference
			);
		end loop;
	end if;
	update app.challenge c set state = 'answered', outcome = answer_challenge.outcome, answer = answer_challenge.answer,
		answered_on = app.day_of(app.clock()), ended_areas = ending,
		service_id = case when answer_challenge.outcome = 'record-changed' then answer_challenge.service end
		where c.id = known.id returning * into known;
	perform app.audit('challenge answered', 'challenge', known.id::text, before, app.challenge_body(known.id), null);
	select * into maker from app.account a where a.id = known.made_by;
	if found then
		perform app.queue_mail(maker.email, maker.locale, 'challenge-answered', app.challenge_letter(known), app.clock());
	end if;
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.answer_challenge(uuid, text, jsonb, uuid, text[]) from public;
grant execute on function api.answer_challenge(uuid, text, jsonb, uuid, text[]) to authenticated;

-- What must not be known any more leaves the texts of challenges, and what history holds of them; with
-- `naming` only of those that say what it matches.
create function app.redact_challenge_texts(pattern text, naming text default null) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	before constant text := coalesce(current_setting('app.redacting', true), '');
begin
	update app.challenge c set
		evidence = app.without_place(c.evidence, pattern), evidence_url = app.without_words(c.evidence_url, pattern),
		answer = app.without_place(c.answer, pattern)
	where concat_ws(' ', c.evidence, c.evidence_url, c.answer) ~* pattern
		and (naming is null or concat_ws(' ', c.evidence, c.evidence_url, c.answer, c.service_id) ~* naming);
	perform set_config('app.redacting', 'on', true);
	update app.audit_event e set
		before = app.review_without_words(e.before, pattern), after = app.review_without_words(e.after, pattern)
	where e.entity = 'challenge' and concat_ws(' ', e.before, e.after) ~* pattern
		and (naming is null or concat_ws(' ', e.before, e.after) ~* naming);
	perform set_config('app.redacting', before, true);
end
$$;
