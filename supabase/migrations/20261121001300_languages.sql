-- Languages a service is given in (ISO 639-1; Open Referral UK: language). No row: not recorded.

create table app.service_language (
	service_id uuid not null references app.service on delete cascade,
	code text not null,
	primary key (service_id, code),
	-- "mul" (ISO 639-2: several languages) where a source names many without listing them.
	constraint language_code check (code ~ '^([a-z]{2}|mul)$')
);
alter table app.service_language enable row level security;
create trigger note_change after insert or update or delete on app.service_language
	for each row execute function app.note_change('service', 'service_id');

-- The Active Offer of Welsh (service in Welsh without asking), in the inspectorate's three states, and
-- the plain fact that a service says it is not given in Welsh. No row: not recorded.
create table app.welsh_offer (
	service_id uuid primary key references app.service on delete cascade,
	active_offer text,
	stated_not_in_welsh boolean not null default false,
	as_at date,
	constraint active_offer_state check (active_offer in ('provides', 'working towards', 'does not'))
);
alter table app.welsh_offer enable row level security;
create trigger note_change after insert or update or delete on app.welsh_offer
	for each row execute function app.note_change('service', 'service_id');
