import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { sourceWords } from '../words/assurance.ts';

/** Where a record comes from. The note is in English, as its collector wrote it. */
export type SourceView = {
	text: string;
	url: string | null;
	note: string | null;
	/** Said where nobody saw that the service still runs. */
	doubt: string | null;
};

const TYPES = {
	'public page': m.service_source_public,
	'programme document': m.service_source_programme,
	provider: m.service_source_provider,
	import: m.service_source_import
} as const;

/** The source of a service, in words. */
export function sourceView(
	{ provenance, status, assurance }: Pick<Service, 'provenance' | 'status' | 'assurance'>,
	locale: Locale
): SourceView {
	const doubtful = !provenance.running_checked && status !== 'defunct' && assurance === null;
	return {
		text: TYPES[provenance.source_type]({ source: sourceWords(provenance, locale) }, { locale }),
		url: provenance.source_url,
		note: provenance.note,
		doubt: doubtful ? m.stamp_not_running_checked({}, { locale }) : null
	};
}
