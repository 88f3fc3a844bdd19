-- Capacity (Open Referral UK: service_capacity) always with its unit, and when funding ends.

create table app.capacity (
	service_id uuid not null references app.service on delete cascade,
	unit text not null,
	maximum integer,
	available integer,
	as_at date not null,
	primary key (service_id, unit),
	constraint capacity_unit check (unit in ('families a year', 'children a year', 'places', 'sessions a week', 'caseload')),
	constraint capacity_numbers check (maximum >= 0 and available >= 0 and (available <= maximum) is not false),
	constraint capacity_something check (maximum is not null or available is not null)
);
alter table app.capacity enable row level security;
create trigger note_change after insert or update or delete on app.capacity
	for each row execute function app.note_change('service', 'service_id');

create table app.funding (
	id uuid primary key,
	service_id uuid not null references app.service on delete cascade,
	source text not null check (btrim(source) <> ''),
	ends_on date,
	constraint funding_ends check (ends_on between date '2000-01-01' and date '2100-01-01')
);
create index funding_by_service on app.funding (service_id);
alter table app.funding enable row level security;
create trigger note_change after insert or update or delete on app.funding
	for each row execute function app.note_change('service', 'service_id');
