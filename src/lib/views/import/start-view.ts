import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { batchLine, type BatchFacts } from './batch-words.ts';
import { columnsView } from './columns-view.ts';

/** A list that may be sent: an organisation's own, or an area's. */
export type OpenScope =
	{ organization: string; area: null; name: Bilingual } | { organization: null; area: string };

/** The page an import starts from. */
export function importStartView(
	scopes: readonly OpenScope[],
	batches: readonly BatchFacts[],
	{ gazetteer, reference }: { gazetteer: Gazetteer; reference: Reference },
	locale: Locale
) {
	return {
		scopes: scopes.map((scope) => scopeOption(scope, gazetteer, locale)),
		own: scopes.flatMap((scope) =>
			scope.organization === null
				? []
				: [
						{
							href: `/${locale}/register/import/services.csv?organization=${scope.organization}`,
							text: m.import_own_file({ name: read(scope.name, locale).text }, { locale })
						}
					]
		),
		batches: batches.map((batch) => batchLine(batch, locale)),
		...columnsView(reference, locale)
	};
}
export type ImportStartView = ReturnType<typeof importStartView>;

const scopeOption = (scope: OpenScope, gazetteer: Gazetteer, locale: Locale) =>
	scope.organization === null
		? {
				value: scope.area,
				label: m.import_scope_area({ area: areaName(scope.area, gazetteer, locale) }, { locale })
			}
		: {
				value: scope.organization,
				label: m.import_scope_organization({ name: read(scope.name, locale).text }, { locale })
			};
