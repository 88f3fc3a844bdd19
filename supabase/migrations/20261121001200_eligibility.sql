-- Who a service is for, and who it is not for. A missing bound is open, never an exclusion.

create table app.eligibility (
	service_id uuid primary key references app.service on delete cascade,
	-- Years. -1 stands for an unborn baby.
	minimum_age smallint,
	maximum_age smallint,
	-- Whose age it is: a parent's age says nothing against a child of any age.
	age_of text not null default 'child',
	age_basis text not null default 'not recorded',
	who_for app.bilingual,
	who_not_for app.bilingual,
	-- Only families in small areas that the record does not list (Flying Start).
	small_areas_only boolean not null default false,
	constraint eligibility_age_of check (age_of in ('child', 'young_person', 'parent')),
	constraint eligibility_age_basis check (age_basis in ('stated', 'inferred', 'not recorded')),
	constraint eligibility_age_range check (minimum_age between -1 and 120 and maximum_age between -1 and 120),
	constraint eligibility_age_order check (minimum_age <= maximum_age),
	constraint eligibility_age_known check (age_basis <> 'not recorded' or (minimum_age is null and maximum_age is null))
);
alter table app.eligibility enable row level security;
create trigger note_change after insert or update or delete on app.eligibility
	for each row execute function app.note_change('service', 'service_id');
