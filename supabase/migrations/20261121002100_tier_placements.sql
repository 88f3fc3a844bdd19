-- Which tier a service sits on: who says so, why, and against which wording of the tier.
-- A service may sit on several tiers, and provider and editors may differ: every placement stays.

create table app.tier_placement (
	service_id uuid not null references app.service on delete cascade,
	tier_id text not null references app.tier,
	proposed_by text not null,
	reason app.bilingual,
	definition_version integer not null,
	proposed_on date,
	reviewed_by text,
	reviewed_on date,
	primary key (service_id, tier_id, proposed_by),
	foreign key (tier_id, definition_version) references app.tier_definition (tier_id, version),
	constraint placement_proposed_by check (proposed_by in ('record', 'provider', 'editor')),
	constraint placement_reviewed check ((reviewed_by is null) = (reviewed_on is null)),
	constraint placement_reviewed_by check (reviewed_by in ('editor', 'national reviewer', 'administrator'))
);
alter table app.tier_placement enable row level security;
create trigger note_change after insert or update or delete on app.tier_placement
	for each row execute function app.note_change('service', 'service_id');
