-- "Something wrong here?": what readers say about a record. No account, no address, no name is stored.
-- Of a service whose place is withheld nothing is taken that could hold the place.

create table app.error_report (
	-- Of the form that was sent: sent twice, it is one report.
	id uuid primary key,
	reference text not null,
	service_id uuid not null references app.service on delete cascade,
	reason text not null,
	phone text,
	website text,
	opening text,
	comment text,
	reported_at timestamptz not null default now(),
	-- When the organisation's members were written to, or would have been.
	told_at timestamptz,
	closed_at timestamptz,
	outcome text,
	closing_note text,
	constraint error_report_reference unique (reference),
	constraint error_report_reason check (reason in (
		'place-shown', 'not-running', 'phone', 'website', 'opening', 'not-accepting', 'who-for',
		'how-to-get-in', 'where', 'language', 'tier', 'twice', 'other'
	)),
	constraint error_report_phone check (phone ~ '^[+(]?[0-9][0-9 ()-]{2,24}$'),
	constraint error_report_website check (website ~ '^https?://[^\s]+$' and length(website) <= 500),
	constraint error_report_opening check (length(opening) between 1 and 200),
	constraint error_report_comment check (length(comment) between 1 and 300),
	constraint error_report_outcome check (outcome in (
		'corrected', 'already-right', 'passed-on', 'could-not-check', 'reported-before', 'not-about-this'
	)),
	constraint error_report_note check (length(closing_note) <= 300),
	constraint error_report_closed check ((closed_at is null) = (outcome is null))
);
create index error_report_by_service on app.error_report (service_id, closed_at);
create index error_report_open on app.error_report (reported_at) where closed_at is null;
alter table app.error_report enable row level security;

-- No letters or digits that are read for one another, as in the reference of a proposal.
create function app.new_report_reference() returns text
language plpgsql volatile set search_path = ''
as $$
declare
	letters constant text := '23456789ABCDEFGHJKMNPQRSTVWXYZ';
	made text;
begin
	loop
		select 'R-' || string_agg(substr(letters, 1 + floor(random() * length(letters))::integer, 1), '')
			into made from generate_series(1, 6);
		exit when not exists (select from app.error_report r where r.reference = made);
	end loop;
	return made;
end
$$;

-- {ok, reference}, or `unknown_service`, `place_withheld`, `full_service`, `full`.
create function api.report_error(
	act uuid,
	service uuid,
	reason text,
	phone text default null,
	website text default null,
	opening text default null,
	comment text default null
) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.error_report;
	withheld boolean;
	waiting integer;
	waiting_here integer;
	new_reference text;
begin
	-- One at a time: the same form twice finds itself, and the caps hold.
	perform pg_advisory_xact_lock(5000);
	select * into known from app.error_report r where r.id = report_error.act;
	if found then
		if known.service_id <> report_error.service then
			return app.refuse('unknown_service');
		end if;
		return jsonb_build_object('ok', true, 'reference', known.reference);
	end if;
	select s.location_withheld into withheld
		from app.service s where s.id = report_error.service and s.published;
	if not found then
		return app.refuse('unknown_service');
	end if;
	if withheld and (
		report_error.opening is not null or report_error.comment is not null
		or report_error.website !~ '^https?://[^/?#]+/?$'
	) then
		return app.refuse('place_withheld');
	end if;
	select count(*), count(*) filter (where r.service_id = report_error.service)
		into waiting, waiting_here
		from app.error_report r where r.closed_at is null;
	if waiting_here >= 20 then
		return app.refuse('full_service');
	elsif waiting >= 2000 then
		return app.refuse('full');
	end if;
	new_reference := app.new_report_reference();
	insert into app.error_report (id, reference, service_id, reason, phone, website, opening, comment)
	values (
		report_error.act, new_reference, report_error.service, report_error.reason,
		report_error.phone, report_error.website, report_error.opening, report_error.comment
	);
	return jsonb_build_object('ok', true, 'reference', new_reference);
end
$$;
revoke all on function api.report_error(uuid, uuid, text, text, text, text, text) from public;
grant execute on function api.report_error(uuid, uuid, text, text, text, text, text)
	to anon, authenticated, service_role;

-- A report as those who deal with it see it. The comment is for editors only.
create function app.report_body(report app.error_report, with_comment boolean) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'id', report.id,
		'reference', report.reference,
		'service', report.service_id,
		'service_name', s.name,
		'organization', s.organization_id,
		'reason', report.reason,
		'phone', report.phone,
		'website', report.website,
		'opening', report.opening,
		'comment', case when with_comment then report.comment end,
		'reported_on', to_char(report.reported_at at time zone 'Europe/London', 'YYYY-MM-DD'),
		'closed_on', to_char(report.closed_at at time zone 'Europe/London', 'YYYY-MM-DD'),
		'outcome', report.outcome,
		'closing_note', report.closing_note,
		-- Whether somebody is mending the record already.
		'correcting', (
			select p.state from app.proposal p
			where p.report_id = report.id and p.service_id = report.service_id
				and p.state in ('draft', 'returned', 'submitted', 'approved')
			order by p.created_at desc limit 1
		)
	)
	from app.service s where s.id = report.service_id
$$;

-- {ok, reports: [...]}: those of the editor's areas, open or closed.
create function api.error_reports(closed boolean default false) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'reports', (
		select coalesce(jsonb_agg(app.report_body(r, true) order by
			r.closed_at desc nulls first, r.reason <> 'place-shown', r.reported_at, r.id), '[]')
		from app.error_report r
		where (r.closed_at is not null) = coalesce(error_reports.closed, false) and app.edits_service(r.service_id)
	));
end
$$;
revoke all on function api.error_reports(boolean) from public;
grant execute on function api.error_reports(boolean) to authenticated;

-- {ok, reports: [...]}: those about an organisation's services, for its members; without comments.
create function api.error_reports_of_organization(organization uuid) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
	if not app.is_member_of(error_reports_of_organization.organization) then
		return app.refuse('not_allowed');
	end if;
	return jsonb_build_object('ok', true, 'reports', (
		select coalesce(jsonb_agg(app.report_body(r, false) order by
			r.closed_at desc nulls first, r.reported_at, r.id), '[]')
		from app.error_report r join app.service s on s.id = r.service_id
		where s.organization_id = error_reports_of_organization.organization
	));
end
$$;
revoke all on function api.error_reports_of_organization(uuid) from public;
grant execute on function api.error_reports_of_organization(uuid) to authenticated;

-- {ok}, or `not_allowed`, `unknown_report`, `closed_already`. History keeps the outcome, never what a
-- reader wrote: that is deleted.
create function api.close_error_report(report uuid, outcome text, note text default null) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.error_report;
begin
	if not (app.has_role('editor') or app.has_role('administrator')) then
		return app.refuse('not_allowed');
	end if;
	select * into known from app.error_report r where r.id = close_error_report.report for update;
	if not found or not app.edits_service(known.service_id) then
		return app.refuse('unknown_report');
	elsif known.closed_at is not null then
		return app.refuse('closed_already');
	end if;
	update app.error_report r
		set closed_at = now(), outcome = close_error_report.outcome,
			closing_note = nullif(btrim(close_error_report.note), '')
		where r.id = known.id;
	perform app.audit('report closed', 'report', known.reference, null,
		jsonb_build_object('service_id', known.service_id, 'reason', known.reason, 'outcome', close_error_report.outcome),
		null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.close_error_report(uuid, text, text) from public;
grant execute on function api.close_error_report(uuid, text, text) to authenticated;

-- {ok, reports: [{id, reason}]}: of which nobody was told yet. For the job that tells.
create function api.reports_to_tell() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'reports', (
		select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'reason', r.reason) order by r.reported_at, r.id), '[]')
		from app.error_report r where r.told_at is null and r.closed_at is null
	))
$$;
revoke all on function api.reports_to_tell() from public;
grant execute on function api.reports_to_tell() to service_role;

-- Writes to the members of the organisation, once a report and at most once a day a service; never what
-- a reader wrote. reason_words: the reason in both languages. {ok, told: n}
create function api.tell_of_report(report uuid, reason_words jsonb, at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	known app.error_report;
	service app.service;
	member app.account;
	told integer := 0;
begin
	update app.error_report r set told_at = tell_of_report.at
		where r.id = tell_of_report.report and r.told_at is null
		returning * into known;
	if not found or exists (
		select from app.error_report o
		where o.service_id = known.service_id and o.id <> known.id
			and o.told_at > tell_of_report.at - interval '1 day'
	) then
		return jsonb_build_object('ok', true, 'told', 0);
	end if;
	select * into service from app.service s where s.id = known.service_id;
	for member in select * from app.reachable_members(service.organization_id) loop
		perform app.queue_mail(member.email, member.locale, 'report-received', jsonb_build_object(
			'path', '/register', 'service', service.name, 'reference', known.reference,
			'reason', tell_of_report.reason_words
		), tell_of_report.at);
		told := told + 1;
	end loop;
	return jsonb_build_object('ok', true, 'told', told);
end
$$;
revoke all on function api.tell_of_report(uuid, jsonb, timestamptz) from public;
grant execute on function api.tell_of_report(uuid, jsonb, timestamptz) to service_role;

-- {ok, deleted}: 90 days after closing.
create function api.run_report_deletions(at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	gone integer;
begin
	delete from app.error_report r where r.closed_at <= run_report_deletions.at - interval '90 days';
	get diagnostics gone = row_count;
	return jsonb_build_object('ok', true, 'deleted', gone);
end
$$;
revoke all on function api.run_report_deletions(timestamptz) from public;
grant execute on function api.run_report_deletions(timestamptz) to service_role;
