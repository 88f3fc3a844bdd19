-- Messages and accounts: an address that is given up or erased takes its messages with it. And what an
-- administrator sees of messages that could not be sent.

create function app.forget_mail() returns trigger
language plpgsql volatile security definer set search_path = ''
as $$
begin
	delete from app.mail_message m where m.recipient = old.email;
	return null;
end
$$;
create trigger forget_mail after delete on app.account
	for each row execute function app.forget_mail();
create trigger forget_mail_of_old_address after update of email on app.account
	for each row when (old.email is distinct from new.email) execute function app.forget_mail();

-- Never what a message says: it may hold a link that signs somebody in.
create function api.failed_mail() returns jsonb
language sql stable security definer set search_path = ''
as $$
	select case when app.has_role('administrator') then
		jsonb_build_object('ok', true,
			'waiting', (select count(*) from app.mail_message m where m.state = 'queued'),
			'messages', coalesce((
				select jsonb_agg(jsonb_build_object(
					'id', m.id, 'recipient', m.recipient, 'template', m.template, 'state', m.state,
					'problem', m.problem, 'attempts', m.attempts,
					'created_at', to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
					'next_attempt_at', case when m.state = 'queued'
						then to_char(m.next_attempt_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end
				) order by m.created_at desc, m.id)
				from (
					select * from app.mail_message f
					where f.state = 'failed' or f.state = 'queued' and f.problem is not null
					order by f.created_at desc, f.id limit 200
				) m
			), '[]'))
	else app.refuse('not_allowed') end
$$;

create function api.send_again(message uuid) returns jsonb
language plpgsql volatile security definer set search_path = ''
as $$
begin
	if not app.has_role('administrator') then
		return app.refuse('not_allowed');
	end if;
	update app.mail_message m
	set state = 'queued', attempts = 0, next_attempt_at = app.clock(), problem = null
	where m.id = message and m.state = 'failed';
	return case when found then jsonb_build_object('ok', true) else app.refuse('not_failed') end;
end
$$;

revoke all on function api.failed_mail() from public;
revoke all on function api.send_again(uuid) from public;
grant execute on function api.failed_mail() to authenticated;
grant execute on function api.send_again(uuid) to authenticated;
