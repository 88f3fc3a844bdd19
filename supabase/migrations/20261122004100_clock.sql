-- What time it is, for acts whose day counts. One function, so that a test can move the clock without
-- anybody else being able to name a day.

create function app.clock() returns timestamptz
language sql stable set search_path = ''
as $$
	select now()
$$;

-- The calendar day of an instant, in Wales.
create function app.day_of(at timestamptz) returns date
language sql stable set search_path = ''
as $$
	select (at at time zone 'Europe/London')::date
$$;
