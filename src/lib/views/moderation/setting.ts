import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';

/** What the pages of editors are put into words with. */
export type Setting = {
	reference: Reference;
	gazetteer: Pick<Gazetteer, 'area' | 'regions' | 'find'>;
	locale: Locale;
	/** What an organisation is called, as far as something of it is public. */
	organizationName?: (id: string) => Bilingual | null;
};
