-- E-mail waits here until it is sent: what is to be said (a template and its data), to whom, in which
-- language first. The words are made when it is sent. Nobody reads this table but the server.

create table app.mail_message (
	id uuid primary key default gen_random_uuid(),
	recipient text not null,
	locale text not null,
	template text not null,
	-- May hold a link that works once: emptied when the message has gone out.
	data jsonb not null default '{}',
	state text not null default 'queued',
	attempts smallint not null default 0,
	-- While somebody is sending it: when another may try.
	next_attempt_at timestamptz not null default now(),
	-- What went wrong last: a kind and a code, never what the other server said.
	problem text,
	created_at timestamptz not null default now(),
	sent_at timestamptz,
	-- The address as browsers take it in a form, which leaves nothing to write a header with.
	constraint mail_message_recipient check (
		recipient ~ '^[a-z0-9.!#$%&''*+/=?^_`{|}~-]+@[a-z0-9-]+([.][a-z0-9-]+)+$' and length(recipient) <= 254
	),
	constraint mail_message_locale check (locale in ('en', 'cy')),
	constraint mail_message_template check (template ~ '^[a-z]+(-[a-z]+)*$'),
	constraint mail_message_data check (jsonb_typeof(data) = 'object' and length(data::text) <= 50000),
	constraint mail_message_state check (state in ('queued', 'sent', 'failed')),
	constraint mail_message_attempts check (attempts >= 0),
	constraint mail_message_problem check (problem ~ '^[a-z]+( [a-z0-9]+)?$'),
	constraint mail_message_sent check ((state = 'sent') = (sent_at is not null))
);
create index mail_message_waiting on app.mail_message (next_attempt_at) where state = 'queued';
create index mail_message_by_recipient on app.mail_message (recipient);
alter table app.mail_message enable row level security;

-- For functions of the record that have something to say: in their own transaction, so that what did
-- not happen is not announced.
create function app.queue_mail(
	recipient text, locale text, template text, data jsonb, at timestamptz default now()
) returns uuid
language sql volatile set search_path = ''
as $$
	insert into app.mail_message (recipient, locale, template, data, next_attempt_at, created_at)
	values (lower(btrim(recipient)), locale, template, data, at, at)
	returning id
$$;
revoke all on function app.queue_mail(text, text, text, jsonb, timestamptz) from public;

create function api.queue_mail(recipient text, locale text, template text, data jsonb default '{}') returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	return jsonb_build_object('ok', true, 'id', app.queue_mail(recipient, locale, template, data));
exception when check_violation or not_null_violation then
	return jsonb_build_object('ok', false, 'error', 'not_a_message');
end
$$;

-- Takes messages that are due, for one sender at a time: another may try after ten minutes, should
-- this one never say how it went.
create function api.claim_mail(at timestamptz, most integer default 20) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	taken jsonb;
begin
	with due as (
		select m.id from app.mail_message m
		where m.state = 'queued' and m.next_attempt_at <= at
		order by m.next_attempt_at, m.id
		limit least(greatest(most, 1), 100)
		for update skip locked
	), claimed as (
		update app.mail_message m
		set attempts = m.attempts + 1, next_attempt_at = at + interval '10 minutes'
		from due where m.id = due.id
		returning m.*
	)
	select coalesce(jsonb_agg(jsonb_build_object(
		'id', c.id, 'recipient', c.recipient, 'locale', c.locale, 'template', c.template,
		'data', c.data, 'attempts', c.attempts
	) order by c.created_at, c.id), '[]') into taken from claimed c;
	return jsonb_build_object('ok', true, 'messages', taken);
end
$$;

-- The words are no longer needed once it is sent, except where the outbox page is to show them.
create function api.mail_sent(message uuid, at timestamptz, keep_data boolean default false) returns jsonb
language sql volatile security definer set search_path = ''
as $$
	update app.mail_message
	set state = 'sent', sent_at = at, problem = null, data = case when keep_data then data else '{}' end
	where id = message and state = 'queued';
	select jsonb_build_object('ok', true)
$$;

-- `attempt` says which try this is about: one that came back late changes nothing for the one after
-- it. No time to try again: it has failed.
create function api.mail_not_sent(
	message uuid, attempt integer, reason text, try_again_at timestamptz default null
) returns jsonb
language sql volatile security definer set search_path = ''
as $$
	update app.mail_message
	set problem = reason,
		state = case when try_again_at is null then 'failed' else 'queued' end,
		next_attempt_at = coalesce(try_again_at, next_attempt_at)
	where id = message and state = 'queued' and attempts = attempt;
	select jsonb_build_object('ok', true)
$$;

-- Nothing is kept longer than 30 days, sent or not.
create function api.delete_old_mail(at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
declare
	deleted integer;
begin
	delete from app.mail_message where coalesce(sent_at, created_at) < at - interval '30 days';
	get diagnostics deleted = row_count;
	return jsonb_build_object('ok', true, 'deleted', deleted);
end
$$;

-- What the outbox page of the embedded form shows, newest first.
create function api.outbox(most integer default 50) returns jsonb
language sql stable security definer set search_path = ''
as $$
	select jsonb_build_object('ok', true, 'messages', coalesce((
		select jsonb_agg(jsonb_build_object(
			'id', m.id, 'recipient', m.recipient, 'locale', m.locale, 'template', m.template, 'data', m.data,
			'created_at', to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
		) order by m.created_at desc, m.id)
		from (
			select * from app.mail_message order by created_at desc, id limit least(greatest(most, 1), 200)
		) m
	), '[]'))
$$;

revoke all on function api.queue_mail(text, text, text, jsonb) from public;
revoke all on function api.claim_mail(timestamptz, integer) from public;
revoke all on function api.mail_sent(uuid, timestamptz, boolean) from public;
revoke all on function api.mail_not_sent(uuid, integer, text, timestamptz) from public;
revoke all on function api.delete_old_mail(timestamptz) from public;
revoke all on function api.outbox(integer) from public;
grant execute on function api.queue_mail(text, text, text, jsonb) to service_role;
grant execute on function api.claim_mail(timestamptz, integer) to service_role;
grant execute on function api.mail_sent(uuid, timestamptz, boolean) to service_role;
grant execute on function api.mail_not_sent(uuid, integer, text, timestamptz) to service_role;
grant execute on function api.delete_old_mail(timestamptz) to service_role;
grant execute on function api.outbox(integer) to service_role;
