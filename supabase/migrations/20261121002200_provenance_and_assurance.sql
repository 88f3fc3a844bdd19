-- Where a record comes from, and who checked it when. "Last edited" is not "checked".

create table app.provenance (
	service_id uuid primary key references app.service on delete cascade,
	source_display text not null check (btrim(source_display) <> ''),
	source_url text,
	source_type text not null,
	-- Year, month or day the source speaks of: "2018", "2026-03", "2026-03-31". Empty: undated.
	as_of text,
	confidence text not null,
	evidence text not null,
	-- Whether anybody saw that the service still runs when the record was made.
	running_checked boolean not null,
	note text,
	constraint provenance_source_type check (source_type in ('public page', 'programme document', 'provider', 'import')),
	constraint provenance_as_of check (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	constraint provenance_confidence check (confidence in ('high', 'medium', 'low')),
	constraint provenance_source_url check (source_url ~ '^https?://')
);
alter table app.provenance enable row level security;
create trigger note_change after insert or update or delete on app.provenance
	for each row execute function app.note_change('service', 'service_id');

-- One row a check; the newest counts. Roles, never people.
create table app.assurance (
	id uuid primary key,
	service_id uuid not null references app.service on delete cascade,
	checked_on date not null,
	role text not null,
	constraint assurance_role check (role in ('provider', 'editor')),
	constraint assurance_checked_on check (checked_on between date '2026-01-01' and date '2100-01-01')
);
create index assurance_by_service on app.assurance (service_id, checked_on desc);
alter table app.assurance enable row level security;
create trigger note_change after insert or update or delete on app.assurance
	for each row execute function app.note_change('service', 'service_id');

-- What the public sees of a service stands on these five; a half-made record stays unpublished. Checked
-- at the end of the transaction, so that a record may be written table by table.
create function app.refuse_half_published() returns trigger
language plpgsql stable set search_path = ''
as $$
begin
	if exists (select from app.service s where s.id = new.id and s.published)
		and not (
			exists (select from app.eligibility e where e.service_id = new.id)
			and exists (select from app.service_category c where c.service_id = new.id)
			and exists (select from app.tier_placement p where p.service_id = new.id)
			and exists (select from app.service_reach r where r.service_id = new.id)
			and exists (select from app.provenance v where v.service_id = new.id)
		)
	then
		raise exception using errcode = 'check_violation', constraint = 'published_service_complete',
			message = 'a half-made service violates constraint "published_service_complete"';
	end if;
	return null;
end
$$;
create constraint trigger published_service_complete after insert or update on app.service
	deferrable initially deferred
	for each row execute function app.refuse_half_published();
