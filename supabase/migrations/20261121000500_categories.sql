-- Kinds of help: 39 categories in 11 groups, and which groups each tier is expected to hold.

create table app.category_group (
	id text primary key check (id ~ '^[a-z_]+$'),
	position smallint not null unique,
	name app.bilingual not null,
	minimum_age smallint not null,
	maximum_age smallint not null,
	remote_counts_for_tiers text[] not null default '{}',
	constraint category_group_ages check (minimum_age between 0 and 17 and maximum_age between minimum_age and 17)
);
alter table app.category_group enable row level security;

create table app.category (
	id text primary key check (id ~ '^[a-z_]+$'),
	group_id text not null references app.category_group,
	position smallint not null unique,
	name app.bilingual not null,
	default_tier text not null references app.tier,
	tier_reason text,
	tier_confidence text check (tier_confidence in ('high', 'medium', 'low')),
	access_route text,
	duty text,
	typical_ages text,
	source text
);
alter table app.category enable row level security;

-- Derived from the category facts (default tier and other tiers of the group's categories).
create table app.expected_pair (
	tier_id text not null references app.tier,
	group_id text not null references app.category_group,
	primary key (tier_id, group_id)
);
alter table app.expected_pair enable row level security;

create trigger note_reference_change after insert or update or delete on app.category_group
	for each statement execute function app.note_reference_change();
create trigger note_reference_change after insert or update or delete on app.category
	for each statement execute function app.note_reference_change();
create trigger note_reference_change after insert or update or delete on app.expected_pair
	for each statement execute function app.note_reference_change();
