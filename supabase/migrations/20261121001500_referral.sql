-- How a family gets in: routes, who may refer, consent. No row for a service: not recorded.

create table app.referral (
	service_id uuid primary key references app.service on delete cascade,
	self_referral boolean,
	professional_referral boolean,
	consent_needed boolean,
	process app.bilingual,
	constraint referral_some_route check (
		self_referral is not null or professional_referral is not null or process is not null
	)
);
alter table app.referral enable row level security;
create trigger note_change after insert or update or delete on app.referral
	for each row execute function app.note_change('service', 'service_id');

create table app.referrer (
	service_id uuid not null references app.service on delete cascade,
	role text not null,
	primary key (service_id, role),
	constraint referrer_role check (role in (
		'social worker', 'health visitor', 'midwife', 'gp', 'school', 'early help team',
		'police', 'youth justice', 'court', 'third sector', 'any professional'
	))
);
alter table app.referrer enable row level security;
create trigger note_change after insert or update or delete on app.referrer
	for each row execute function app.note_change('service', 'service_id');

-- Whether referrals are taken now: a fact with a date. No row: not recorded.
create table app.accepting_referrals (
	service_id uuid primary key references app.service on delete cascade,
	status text not null,
	as_at date not null,
	waiting_weeks smallint,
	constraint accepting_status check (status in ('accepting', 'waiting list', 'not accepting')),
	constraint accepting_as_at check (as_at between date '2000-01-01' and date '2100-01-01'),
	constraint accepting_waiting_weeks check (waiting_weeks between 0 and 520)
);
alter table app.accepting_referrals enable row level security;
create trigger note_change after insert or update or delete on app.accepting_referrals
	for each row execute function app.note_change('service', 'service_id');
