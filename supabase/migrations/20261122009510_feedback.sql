-- What parents say of parental advocacy: in their own words, never a score. Who sent it is stored nowhere;
-- a code that only the sender has finds it again, and is kept as a fingerprint.

create table app.feedback (
	-- Of the form that was sent: sent twice, it is one.
	id uuid primary key,
	service_id uuid not null references app.service on delete cascade,
	code_hash text not null,
	-- The language it was written in.
	locale text not null,
	-- Both null once it was declined: what is not published is not kept.
	helped text,
	better text,
	consent_on date not null,
	state text not null default 'waiting',
	decided_on date,
	decided_role text,
	reason text,
	constraint feedback_code unique (code_hash),
	constraint feedback_code_hash check (code_hash ~ '^[0-9a-f]{64}$'),
	constraint feedback_locale check (locale in ('en', 'cy')),
	constraint feedback_texts check (length(helped) between 1 and 1000 and length(better) between 1 and 1000),
	-- The form says so in words; whatever comes another way is refused too.
	constraint feedback_no_address check (concat_ws(' ', helped, better) !~ '\S@\S+\.\S'),
	constraint feedback_state check (state in ('waiting', 'published', 'declined')),
	constraint feedback_said check ((state = 'declined') = (num_nonnulls(helped, better) = 0)),
	constraint feedback_decided check ((state = 'waiting') = (decided_on is null) and (state = 'declined') = (reason is not null)),
	constraint feedback_reason check (reason in ('recognisable', 'about-a-person', 'not-about-this', 'offensive', 'needs-help'))
);
create index feedback_by_service on app.feedback (service_id, state);
alter table app.feedback enable row level security;
-- What waits is no part of what is published: nothing is said of it.
create trigger note_change after update or delete on app.feedback
	for each row execute function app.note_change('feedback', 'id');

-- As it is published: no day, only the month in which an editor published it.
create function app.feedback_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', f.id, 'service', f.service_id, 'locale', f.locale, 'helped', f.helped, 'better', f.better,
		'month', to_char(f.decided_on, 'YYYY-MM')
	)
	from app.feedback f join app.service s on s.id = f.service_id and s.published
	where f.id = wanted and f.state = 'published'
$$;

-- {ok}, or `unknown_service`, `not_advocacy`, `place_withheld`, `no_consent`, `nothing`, `full_service`, `full`.
create function api.give_feedback(
	act uuid, service uuid, code_hash text, locale text, consent boolean, helped text default null, better text default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	withheld boolean;
	waiting integer;
	waiting_here integer;
begin
	-- One at a time: the same form twice finds itself, and the caps hold.
	perform pg_advisory_xact_lock(9510);
	if exists (select from app.feedback f where f.id = give_feedback.act and f.service_id = give_feedback.service) then
		return jsonb_build_object('ok', true);
	elsif consent is not true then
		return app.refuse('no_consent');
	elsif coalesce(btrim(helped), '') = '' and coalesce(btrim(better), '') = '' then
		return app.refuse('nothing');
	end if;
	select s.location_withheld into withheld from app.service s where s.id = give_feedback.service and s.published;
	if not found then
		return app.refuse('unknown_service');
	elsif not app.is_advocacy(give_feedback.service) then
		return app.refuse('not_advocacy');
	elsif withheld then
		return app.refuse('place_withheld');
	end if;
	select count(*), count(*) filter (where f.service_id = give_feedback.service)
		into waiting, waiting_here from app.feedback f where f.state = 'waiting';
	if waiting_here >= 20 then
		return app.refuse('full_service');
	elsif waiting >= 1000 then
		return app.refuse('full');
	end if;
	insert into app.feedback (id, service_id, code_hash, locale, helped, better, consent_on)
	values (
		give_feedback.act, give_feedback.service, give_feedback.code_hash, give_feedback.locale,
		nullif(btrim(give_feedback.helped), ''), nullif(btrim(give_feedback.better), ''), app.day_of(app.clock())
	);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.give_feedback(uuid, uuid, text, text, boolean, text, text) from public;
grant execute on function api.give_feedback(uuid, uuid, text, text, boolean, text, text) to anon, authenticated, service_role;

-- What became of it, for whoever has the code. {ok, state, reason, service}, or `unknown_code`.
create function api.feedback_of_code(code_hash text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
	known app.feedback;
begin
	select * into known from app.feedback f where f.code_hash = feedback_of_code.code_hash;
	if not found then
		return app.refuse('unknown_code');
	end if;
	return jsonb_build_object('ok', true, 'state', known.state, 'reason', known.reason, 'service', known.service_id);
end
$$;
revoke all on function api.feedback_of_code(text) from public;
grant execute on function api.feedback_of_code(text) to anon, authenticated, service_role;

-- Nothing of it stays. {ok}, or `unknown_code`.
create function api.withdraw_feedback(code_hash text) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	delete from app.feedback f where f.code_hash = withdraw_feedback.code_hash;
	if not found then
		return app.refuse('unknown_code');
	end if;
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.withdraw_feedback(text) from public;
grant execute on function api.withdraw_feedback(text) to anon, authenticated, service_role;

-- {ok, feedback: [...]}: what waits, or what is published, of the editor's areas. Nobody reads what waits
-- about their own organisation.
create function api.feedback_to_read(published boolean default false) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'feedback', (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', f.id, 'service', f.service_id, 'service_name', s.name, 'locale', f.locale,
			'helped', f.helped, 'better', f.better, 'given_on', to_char(f.consent_on, 'YYYY-MM-DD'), 'state', f.state
		) order by f.consent_on, f.id), '[]')
		from app.feedback f join app.service s on s.id = f.service_id
		where f.state = case when feedback_to_read.published then 'published' else 'waiting' end
			and app.edits_service(f.service_id) and not app.provides_service(f.service_id)
	));
end
$$;
revoke all on function api.feedback_to_read(boolean) from public;
grant execute on function api.feedback_to_read(boolean) to authenticated;

-- Publishes it as it stands, or declines it with a reason: what is declined, also after it was published, is
-- gone at once. History keeps the act and never the words. {ok}, or `not_allowed`, `unknown_feedback`,
-- `decided`, `reason`.
create function api.decide_feedback(feedback uuid, publish boolean, reason text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.feedback;
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.feedback f where f.id = decide_feedback.feedback for update;
	if not found or not app.edits_service(known.service_id) or app.provides_service(known.service_id) then
		return app.refuse('unknown_feedback');
	elsif known.state = 'declined' or known.state = 'published' and publish then
		return app.refuse('decided');
	elsif publish = (decide_feedback.reason is not null) then
		return app.refuse('reason');
	end if;
	update app.feedback f set
		state = case when publish then 'published' else 'declined' end,
		helped = case when publish then f.helped end, better = case when publish then f.better end,
		reason = decide_feedback.reason, decided_on = app.day_of(app.clock()), decided_role = app.acting_role()
		where f.id = known.id;
	perform app.audit(case when publish then 'feedback published' else 'feedback declined' end, 'feedback', known.id::text,
		jsonb_build_object('state', known.state),
		jsonb_build_object('service_id', known.service_id, 'reason', decide_feedback.reason), null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.decide_feedback(uuid, boolean, text) from public;
grant execute on function api.decide_feedback(uuid, boolean, text) to authenticated;

-- {ok, deleted}: 90 days after it was declined, and what nobody has read for a year.
create function api.run_feedback_deletions(at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	gone integer;
begin
	delete from app.feedback f
		where f.state = 'declined' and f.decided_on <= app.day_of(run_feedback_deletions.at) - 90
			or f.state = 'waiting' and f.consent_on <= app.day_of(run_feedback_deletions.at) - 365;
	get diagnostics gone = row_count;
	return jsonb_build_object('ok', true, 'deleted', gone);
end
$$;
revoke all on function api.run_feedback_deletions(timestamptz) from public;
grant execute on function api.run_feedback_deletions(timestamptz) to service_role;

-- What matches in the words of parents becomes "…"; with `naming` only where that is said too. Of a service
-- whose place is withheld nothing is taken, and what was given before it was goes altogether.
create function app.redact_feedback_texts(pattern text, naming text default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	delete from app.feedback f using app.service s where s.id = f.service_id and s.location_withheld;
	update app.feedback f set helped = app.without_words(f.helped, pattern), better = app.without_words(f.better, pattern)
		where concat_ws(' ', f.helped, f.better) ~* pattern
			and (naming is null or concat_ws(' ', f.helped, f.better, f.service_id) ~* naming);
end
$$;
