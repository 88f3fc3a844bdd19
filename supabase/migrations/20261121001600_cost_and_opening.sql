-- Cost (Open Referral UK: cost_option) and opening times (schedule). No row: not recorded.

create table app.cost (
	service_id uuid primary key references app.service on delete cascade,
	free boolean not null,
	description app.bilingual
);
alter table app.cost enable row level security;
create trigger note_change after insert or update or delete on app.cost
	for each row execute function app.note_change('service', 'service_id');

create table app.schedule (
	id uuid primary key,
	service_id uuid not null references app.service on delete cascade,
	byday text[] not null default '{}',
	opens_at time,
	closes_at time,
	description app.bilingual,
	constraint schedule_days check (byday <@ array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']),
	constraint schedule_something check (cardinality(byday) > 0 or description is not null)
);
create index schedule_by_service on app.schedule (service_id);
alter table app.schedule enable row level security;
create trigger note_change after insert or update or delete on app.schedule
	for each row execute function app.note_change('service', 'service_id');
