-- Takes the words of `pattern` out of every example, published or on its way. Of examples tied to `services`
-- (a place that became withheld) paths of web addresses go too.
create function app.redact_example_texts(pattern text, services uuid[] default null, naming text default null)
returns void
language plpgsql volatile set search_path = ''
as $$
begin
	update app.example e set
		document = app.without_place(e.document, pattern), draft = app.without_place(e.draft, pattern),
		reason = app.without_words(e.reason, pattern),
		-- Whoever is writing on it, or reading it to decide, finds out that it changed.
		revision = e.revision + 1
		where concat_ws(' ', e.document, e.draft, e.reason) ~* pattern
				and (naming is null or concat_ws(' ', e.document, e.draft, e.reason) ~* naming)
			or exists (
				select from unnest(redact_example_texts.services) s
				where e.document -> 'services' ? s::text or e.draft -> 'services' ? s::text
			);
end
$$;
