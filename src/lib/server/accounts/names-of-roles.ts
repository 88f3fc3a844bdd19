import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { application } from '../application/current.ts';

/** Names of areas and public organisations, as lines about roles use them. */
export function namesOfRoles(locale: Locale) {
	const { snapshot, byOrganization } = application().world()!;
	return {
		areas: new Map(snapshot.reference.areas.map(({ gss, name }) => [gss, name[locale]] as const)),
		organizations: new Map(
			[...byOrganization].map(
				([id, [service]]) => [id, read(service!.organization.name, locale).text] as const
			)
		)
	};
}
