-- Organisations (Open Referral UK: organization).

create table app.organization (
	id uuid primary key,
	name app.bilingual not null,
	kind text not null,
	website text,
	constraint organization_kind check (kind in ('local authority', 'NHS', 'third sector', 'partnership')),
	constraint organization_website check (website ~ '^https?://')
);
alter table app.organization enable row level security;
