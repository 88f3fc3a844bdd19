-- What a national review found of a place, a tier or a kind of help: with its evidence, what was decided,
-- which role does it by when, and how it ended. Public once it is published.

create table app.finding (
	id uuid primary key default gen_random_uuid(),
	reference text not null,
	-- Where: an area, a region, or (neither) all of Wales.
	gss text references app.area,
	region_id text references app.region,
	tier_id text references app.tier,
	group_id text references app.category_group,
	category_id text references app.category,
	says app.bilingual not null,
	evidence app.bilingual not null,
	evidence_url text,
	decision app.bilingual,
	owner text,
	due_on date,
	state text not null default 'draft',
	made_at timestamptz not null default now(),
	-- Null once the account is erased.
	made_by uuid references app.account on delete set null,
	published_on date,
	closed_on date,
	closing app.bilingual,
	constraint finding_reference unique (reference),
	constraint finding_place check (gss is null or region_id is null),
	constraint finding_kind foreign key (tier_id, group_id) references app.expected_pair (tier_id, group_id),
	constraint finding_owner check (owner in (
		'delivery group', 'welsh government', 'regional partnership board', 'local authority', 'health board', 'third sector'
	)),
	constraint finding_texts check (
		length(says::text) <= 5000 and length(evidence::text) <= 10000
		and length(decision::text) <= 5000 and length(closing::text) <= 10000
	),
	constraint finding_evidence_url check (evidence_url ~ '^https?://[^\s]+$' and length(evidence_url) <= 500),
	constraint finding_state check (state in ('draft', 'open', 'closed')),
	constraint finding_published check ((state = 'draft') = (published_on is null)),
	constraint finding_closed check ((state = 'closed') = (closed_on is not null) and (state = 'closed') = (closing is not null)),
	-- What is published says what is to be done, by whom, by when.
	constraint finding_decided check (state = 'draft' or (decision is not null and owner is not null and due_on is not null))
);
alter table app.finding enable row level security;

create table app.finding_note (
	id bigint generated always as identity primary key,
	finding_id uuid not null references app.finding on delete cascade,
	noted_on date not null,
	role text not null,
	says app.bilingual not null,
	constraint finding_note_text check (length(says::text) <= 5000)
);
create index finding_note_by_finding on app.finding_note (finding_id);
alter table app.finding_note enable row level security;

create function app.finding_document(f app.finding) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', f.id, 'reference', f.reference, 'area', f.gss, 'region', f.region_id, 'tier', f.tier_id,
		'group', f.group_id, 'category', f.category_id, 'says', f.says, 'evidence', f.evidence,
		'evidence_url', f.evidence_url, 'decision', f.decision, 'owner', f.owner,
		'due_on', to_char(f.due_on, 'YYYY-MM-DD'), 'state', f.state,
		'published_on', to_char(f.published_on, 'YYYY-MM-DD'), 'closed_on', to_char(f.closed_on, 'YYYY-MM-DD'),
		'closing', f.closing,
		'notes', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'on', to_char(n.noted_on, 'YYYY-MM-DD'), 'role', n.role, 'says', n.says
			) order by n.id), '[]')
			from app.finding_note n where n.finding_id = f.id
		)
	)
$$;

-- As it is published; null while it is a draft.
create function app.finding_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select app.finding_document(f) from app.finding f where f.id = wanted and f.state <> 'draft'
$$;
create trigger note_change after insert or update or delete on app.finding
	for each row execute function app.note_change('finding', 'id');
create trigger note_change after insert or update or delete on app.finding_note
	for each row execute function app.note_change('finding', 'finding_id');

create function app.reviews() returns boolean
language sql stable set search_path = ''
as $$
	select app.has_role('national_reviewer') or app.has_role('administrator')
$$;

-- The role in which somebody reviews: what a note shows in place of a name.
create function app.reviewing_role() returns text
language sql stable set search_path = ''
as $$
	select case when app.has_role('national_reviewer') then 'national_reviewer' else 'administrator' end
$$;

-- A reference of a prefix and six letters or digits that are not read for one another.
create function app.short_reference(prefix text) returns text
language sql volatile set search_path = ''
as $$
	select prefix || '-' || string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + floor(random() * 30)::integer, 1), '')
	from generate_series(1, 6)
$$;

-- What tells whether a finding is still as it was read.
create function app.finding_seen(f app.finding) returns text
language sql stable set search_path = ''
as $$
	select md5(app.finding_document(f)::text)
$$;

-- Saves what is known of a finding; `finding` null makes a new one. A category brings its group. {ok, id,
-- reference}, or `not_allowed`, `unknown_finding`, `closed`, `place`, `not_expected`, `incomplete` (one that
-- is published needs its decision). `seen` is what it was like when it was read: otherwise `changed`.
create function api.save_finding(finding uuid, seen text, content jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.finding;
	next app.finding;
	before jsonb;
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	if save_finding.finding is not null then
		select * into known from app.finding f where f.id = save_finding.finding for update;
		if not found then
			return app.refuse('unknown_finding');
		elsif known.state = 'closed' then
			return app.refuse('closed');
		elsif app.finding_seen(known) is distinct from seen then
			return app.refuse('changed');
		end if;
		before := app.finding_document(known);
	end if;
	next := known;
	next.gss := content ->> 'area';
	next.region_id := content ->> 'region';
	next.tier_id := content ->> 'tier';
	next.category_id := content ->> 'category';
	next.group_id := coalesce(
		(select k.group_id from app.category k where k.id = next.category_id), content ->> 'group'
	);
	next.says := nullif(content -> 'says', 'null');
	next.evidence := nullif(content -> 'evidence', 'null');
	next.evidence_url := content ->> 'evidence_url';
	next.decision := nullif(content -> 'decision', 'null');
	next.owner := content ->> 'owner';
	next.due_on := (content ->> 'due_on')::date;
	if next.gss is not null and next.region_id is not null then
		return app.refuse('place');
	elsif next.tier_id is not null and next.group_id is not null and not exists (
		select from app.expected_pair p where p.tier_id = next.tier_id and p.group_id = next.group_id
	) then
		return app.refuse('not_expected');
	elsif next.says is null or next.evidence is null
		or (known.state = 'open' and (next.decision is null or next.owner is null or next.due_on is null)) then
		return app.refuse('incomplete');
	end if;
	if known.id is null then
		insert into app.finding (reference, gss, region_id, tier_id, group_id, category_id, says, evidence,
			evidence_url, decision, owner, due_on, made_at, made_by)
		values (app.short_reference('F'), next.gss, next.region_id, next.tier_id, next.group_id, next.category_id,
			next.says, next.evidence, next.evidence_url, next.decision, next.owner, next.due_on, app.clock(),
			app.current_account())
		returning * into next;
	else
		update app.finding f set gss = next.gss, region_id = next.region_id, tier_id = next.tier_id,
			group_id = next.group_id, category_id = next.category_id, says = next.says, evidence = next.evidence,
			evidence_url = next.evidence_url, decision = next.decision, owner = next.owner, due_on = next.due_on
		where f.id = known.id;
	end if;
	perform app.audit(case when known.id is null then 'finding made' else 'finding changed' end, 'finding', next.id::text,
		before, app.finding_document(next), null);
	return jsonb_build_object('ok', true, 'id', next.id, 'reference', next.reference);
end
$$;
revoke all on function api.save_finding(uuid, text, jsonb) from public;
grant execute on function api.save_finding(uuid, text, jsonb) to authenticated;

-- Publishes a draft or throws it away, adds a note to what is open, or closes it with evidence. {ok}, or
-- `not_allowed`, `unknown_finding`, `state` (not what can be done with it now), `changed` (publishing, throwing
-- away or closing what is not as it was read), `incomplete`.
create function api.move_finding(finding uuid, act text, seen text, says jsonb default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.finding;
	before jsonb;
	today constant date := app.day_of(app.clock());
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.finding f where f.id = move_finding.finding for update;
	if not found then
		return app.refuse('unknown_finding');
	elsif coalesce(act not in ('publish', 'discard', 'note', 'close'), true)
		or (act in ('publish', 'discard')) <> (known.state = 'draft') or known.state = 'closed' then
		return app.refuse('state');
	elsif act <> 'note' and app.finding_seen(known) is distinct from seen then
		return app.refuse('changed');
	elsif act = 'publish' and (known.decision is null or known.owner is null or known.due_on is null)
		or act in ('note', 'close') and says is null then
		return app.refuse('incomplete');
	end if;
	before := app.finding_document(known);
	case act
		when 'publish' then
			update app.finding f set state = 'open', published_on = today where f.id = known.id;
		when 'discard' then
			delete from app.finding f where f.id = known.id;
		when 'note' then
			insert into app.finding_note (finding_id, noted_on, role, says)
				values (known.id, today, app.reviewing_role(), move_finding.says);
		when 'close' then
			update app.finding f set state = 'closed', closed_on = today, closing = move_finding.says where f.id = known.id;
	end case;
	perform app.audit('finding: ' || act, 'finding', known.id::text, before,
		(select app.finding_document(f) from app.finding f where f.id = known.id), null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.move_finding(uuid, text, text, jsonb) from public;
grant execute on function api.move_finding(uuid, text, text, jsonb) to authenticated;

-- {ok, findings: [document and what it was like when it was read]}: all of them, drafts too, for those who review.
create function api.findings() returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.reviews() then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'findings', (
		select coalesce(jsonb_agg(
			app.finding_document(f) || jsonb_build_object('seen', app.finding_seen(f)) order by f.made_at desc, f.id
		), '[]')
		from app.finding f
	));
end
$$;
revoke all on function api.findings() from public;
grant execute on function api.findings() to authenticated;

-- A finding or challenge as history holds it, without words. Its reference may look like a postcode, and stays.
create function app.review_without_words(document jsonb, pattern text) returns jsonb
language sql immutable set search_path = ''
as $$
	select app.without_place(document - 'reference', pattern) || jsonb_build_object('reference', document -> 'reference')
$$;

-- What must not be known any more leaves the texts of findings, and what history holds of them; with
-- `naming` only of those that say what it matches.
create function app.redact_finding_texts(pattern text, naming text default null) returns void
language plpgsql volatile set search_path = ''
as $$
declare
	before constant text := coalesce(current_setting('app.redacting', true), '');
begin
	update app.finding f set
		says = app.without_place(f.says, pattern), evidence = app.without_place(f.evidence, pattern),
		evidence_url = app.without_words(f.evidence_url, pattern), decision = app.without_place(f.decision, pattern),
		closing = app.without_place(f.closing, pattern)
	where concat_ws(' ', f.says, f.evidence, f.evidence_url, f.decision, f.closing) ~* pattern
		and (naming is null or app.finding_document(f)::text ~* naming);
	update app.finding_note n set says = app.without_place(n.says, pattern)
	from app.finding f
	where f.id = n.finding_id and n.says::text ~* pattern and (naming is null or app.finding_document(f)::text ~* naming);
	perform set_config('app.redacting', 'on', true);
	update app.audit_event e set
		before = app.review_without_words(e.before, pattern), after = app.review_without_words(e.after, pattern)
	where e.entity = 'finding' and concat_ws(' ', e.before, e.after) ~* pattern
		and (naming is null or concat_ws(' ', e.before, e.after) ~* naming);
	perform set_config('app.redacting', before, true);
end
$$;
