-- Whom a service is for by place (Open Referral UK: service_area).

create table app.service_reach (
	service_id uuid primary key references app.service on delete cascade,
	extent text not null,
	constraint service_extent check (extent in ('one area', 'several areas', 'region', 'all Wales', 'not recorded'))
);
alter table app.service_reach enable row level security;
create trigger note_change after insert or update or delete on app.service_reach
	for each row execute function app.note_change('service', 'service_id');

create table app.service_area (
	service_id uuid not null references app.service on delete cascade,
	gss text not null references app.area,
	primary key (service_id, gss)
);
create index service_area_by_area on app.service_area (gss);
alter table app.service_area enable row level security;
create trigger note_change after insert or update or delete on app.service_area
	for each row execute function app.note_change('service', 'service_id');
