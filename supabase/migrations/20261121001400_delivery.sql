-- How a service reaches a family. One service may do so in several ways, one row each.
-- site: at a place. area: someone comes, anywhere in the service area. remote: phone or online.
-- unplaced: in person, but where is not recorded.

create table app.delivery (
	service_id uuid not null references app.service on delete cascade,
	mode text not null,
	basis text not null,
	primary key (service_id, mode),
	constraint delivery_mode check (mode in ('site', 'area', 'remote', 'unplaced')),
	constraint delivery_basis check (basis in ('stated', 'inferred', 'not recorded'))
);
alter table app.delivery enable row level security;
create trigger note_change after insert or update or delete on app.delivery
	for each row execute function app.note_change('service', 'service_id');

-- The words of the source behind the modes.
create table app.delivery_channel (
	service_id uuid not null references app.service on delete cascade,
	channel text not null,
	primary key (service_id, channel),
	constraint delivery_channel_known check (channel in ('in person', 'home visit', 'outreach', 'phone', 'online'))
);
alter table app.delivery_channel enable row level security;
create trigger note_change after insert or update or delete on app.delivery_channel
	for each row execute function app.note_change('service', 'service_id');
