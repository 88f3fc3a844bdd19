-- The children's front door of each council, as recorded, or the council's own page.

create table app.front_door (
	gss text primary key references app.area,
	-- The fact (service or statement) that describes it, where there is one.
	fact_id text,
	phone_day text,
	phone_out_of_hours text,
	page text not null,
	as_of text,
	source_display text,
	constraint front_door_page check (page ~ '^https://'),
	constraint front_door_phone check (phone_day ~ '^[0-9][0-9 ]{2,19}$' and phone_out_of_hours ~ '^[0-9][0-9 ]{2,19}$'),
	constraint front_door_as_of check (as_of ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
);
alter table app.front_door enable row level security;
create trigger note_reference_change after insert or update or delete on app.front_door
	for each statement execute function app.note_reference_change();
