-- What only parental advocacy is asked: at which stages, by which criterion, who applies it. Recorded by an
-- editor from what a source says; part of what is published of the service, and so of its history.

create table app.advocacy_facts (
	service_id uuid primary key references app.service on delete cascade,
	-- Empty: not recorded.
	stages text[] not null default '{}',
	criterion app.bilingual,
	applied_by text,
	source text not null,
	as_at date not null,
	constraint advocacy_stages check (stages <@ array[
		'care and support', 'child protection', 'pre-proceedings', 'proceedings', 'child looked after'
	]),
	constraint advocacy_applied_by check (applied_by in ('provider', 'social services', 'court', 'nobody')),
	constraint advocacy_criterion check (length(criterion ->> 'en') <= 500 and length(criterion ->> 'cy') <= 500),
	constraint advocacy_source check (btrim(source) <> '' and length(source) <= 300),
	constraint advocacy_as_at check (as_at between date '2000-01-01' and date '2100-01-01')
);
alter table app.advocacy_facts enable row level security;
create trigger note_change after insert or update or delete on app.advocacy_facts
	for each row execute function app.note_change('service', 'service_id');

create function app.advocacy_of(service uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'stages', to_jsonb(f.stages), 'criterion', f.criterion, 'applied_by', f.applied_by,
		'source', f.source, 'as_at', to_char(f.as_at, 'YYYY-MM-DD')
	) from app.advocacy_facts f where f.service_id = service
$$;

alter function app.service_body(uuid) rename to service_body_of_offer;
-- Where nothing of it is recorded the document stays as it was, and so does its hash.
create function app.service_body(wanted uuid) returns jsonb
language sql stable set search_path = ''
as $$
	select app.service_body_of_offer(wanted) || coalesce(
		(select jsonb_build_object('advocacy', facts) from app.advocacy_of(wanted) facts where facts is not null), '{}'
	)
$$;

-- An offer is what its provider says, which this is not.
create or replace function app.offer_of(service uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
	body constant jsonb := app.service_body_of_offer(service);
begin
	return (body - array['id', 'fact_id', 'in_scope', 'last_modified', 'provenance', 'assurance'])
		|| jsonb_build_object('organization', jsonb_build_object('id', body -> 'organization' ->> 'id'));
end
$$;

create function app.is_advocacy(service uuid) returns boolean
language sql stable set search_path = ''
as $$
	select exists (
		select from app.service_category c where c.service_id = service and c.category_id in ('parent_adv_prof', 'parent_adv_peer')
	)
$$;

-- Records what a source says, or (facts null) that nothing is recorded. `seen` is what was read before:
-- something else meanwhile is `changed`. {ok}, or `not_allowed`, `not_advocacy`, `place_withheld` (a text may
-- name the place), `changed`, `nothing`.
create function api.note_advocacy(service uuid, seen jsonb, facts jsonb) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	before constant jsonb := app.advocacy_of(note_advocacy.service);
	withheld boolean;
begin
	-- Nobody records their own.
	if not app.edits_service(note_advocacy.service) or app.provides_service(note_advocacy.service) then
		return app.refuse('not_allowed');
	end if;
	select s.location_withheld into withheld from app.service s
		where s.id = note_advocacy.service and s.published for update;
	if not found or not app.is_advocacy(note_advocacy.service) then
		return app.refuse('not_advocacy');
	elsif withheld and nullif(facts -> 'criterion', 'null') is not null then
		return app.refuse('place_withheld');
	elsif before is distinct from nullif(seen, 'null') then
		return app.refuse('changed');
	end if;
	if nullif(facts, 'null') is null then
		delete from app.advocacy_facts f where f.service_id = note_advocacy.service;
	elsif facts -> 'stages' = '[]' and nullif(facts -> 'criterion', 'null') is null and facts ->> 'applied_by' is null then
		return app.refuse('nothing');
	else
		insert into app.advocacy_facts (service_id, stages, criterion, applied_by, source, as_at)
		values (
			note_advocacy.service, array(select jsonb_array_elements_text(facts -> 'stages')),
			nullif(facts -> 'criterion', 'null'), facts ->> 'applied_by', btrim(facts ->> 'source'), app.day_of(app.clock())
		)
		on conflict (service_id) do update set stages = excluded.stages, criterion = excluded.criterion,
			applied_by = excluded.applied_by, source = excluded.source, as_at = excluded.as_at;
	end if;
	perform app.audit('advocacy facts recorded', 'service', note_advocacy.service::text,
		jsonb_build_object('advocacy', before), jsonb_build_object('advocacy', app.advocacy_of(note_advocacy.service)), null);
	return jsonb_build_object('ok', true);
end
$$;
revoke all on function api.note_advocacy(uuid, jsonb, jsonb) from public;
grant execute on function api.note_advocacy(uuid, jsonb, jsonb) to authenticated;

-- What matches in the texts of editors becomes "…"; with `naming` only where that is said too.
create function app.redact_advocacy_texts(pattern text, naming text default null) returns void
language plpgsql volatile set search_path = ''
as $$
begin
	update app.advocacy_facts f set
		criterion = regexp_replace(f.criterion::text, pattern, '…', 'gi')::jsonb, source = app.without_words(f.source, pattern)
		where concat_ws(' ', f.criterion, f.source) ~* pattern
			and (naming is null or concat_ws(' ', f.criterion, f.source, f.service_id) ~* naming);
end
$$;
