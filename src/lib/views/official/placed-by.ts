import { demandKeyOf, DEMAND_KINDS } from '../../coverage/demand/join-small-areas.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { ReferenceFile } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from '../words/lists.ts';
import { partWords } from './vintage-words.ts';

/** What a record places its children by, as it follows "Children:". */
export function placedBy(files: readonly ReferenceFile[], locale: Locale): string {
	if (demandKeyOf(files) === '') return m.review_demand_settlements({}, { locale });
	const own = DEMAND_KINDS.flatMap((kind) => files.find((file) => file.kind === kind) ?? []);
	const parts = own.map((file) => partWords(file, locale));
	return m.official_placed_by({ parts: inWords(parts, locale) }, { locale });
}
