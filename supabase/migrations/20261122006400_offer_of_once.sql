-- Reads the service once: as a subquery the document was worked out anew for each mention of it, which
-- took thirty times as long, and publishing a list of services does it twice a row.
create or replace function app.offer_of(service uuid) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
	body constant jsonb := app.service_body(service);
begin
	return (body - array['id', 'fact_id', 'in_scope', 'last_modified', 'provenance', 'assurance'])
		|| jsonb_build_object('organization', jsonb_build_object('id', body -> 'organization' ->> 'id'));
end
$$;
