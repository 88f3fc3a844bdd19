-- How to get in touch: an organisation's numbers and addresses, never a named person's.

create table app.contact (
	id uuid primary key,
	service_id uuid not null references app.service on delete cascade,
	kind text not null,
	value text not null,
	label app.bilingual,
	position smallint not null default 1,
	constraint contact_kind check (kind in ('phone', 'email', 'text')),
	constraint contact_value check (
		case kind when 'email' then value ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' else value ~ '^[+0-9][0-9 ]{2,19}$' end
	),
	unique (service_id, kind, value)
);
create index contact_by_service on app.contact (service_id);
alter table app.contact enable row level security;
create trigger note_change after insert or update or delete on app.contact
	for each row execute function app.note_change('service', 'service_id');

-- Access for disabled people (Open Referral UK: accessibility), stated either way. No row: not recorded.
create table app.accessibility (
	service_id uuid not null references app.service on delete cascade,
	feature text not null,
	available boolean not null,
	details app.bilingual,
	primary key (service_id, feature),
	constraint accessibility_feature check (feature in (
		'step-free', 'accessible toilet', 'hearing loop', 'sign language', 'easy read', 'quiet space', 'parking', 'interpreters'
	))
);
alter table app.accessibility enable row level security;
create trigger note_change after insert or update or delete on app.accessibility
	for each row execute function app.note_change('service', 'service_id');
