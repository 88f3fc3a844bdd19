import { read } from '../../domain/bilingual/bilingual.ts';
import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { feedAddress } from './changes/feed-address.ts';
import { DATASETS } from './dictionary/datasets.ts';
import { fileLink } from './dictionary/dictionary-view.ts';

/** What the page of open data says of files and feeds. */
export function exportsView(
	reference: Pick<Reference, 'areas' | 'regions' | 'tiers' | 'category_groups'>,
	locale: Locale
) {
	const all = (label: string) => ({ value: '', label });
	const said = ({ id, name }: { id: string; name: Parameters<typeof read>[0] }) => ({
		value: id,
		label: read(name, locale).text
	});
	const byName = (a: { label: string }, b: { label: string }) =>
		a.label.localeCompare(b.label, locale);
	return {
		areas: [
			all(m.reuse_files_all_wales({}, { locale })),
			// A region that is one area is that area.
			...reference.regions
				.filter(({ code }) => reference.areas.filter(({ region }) => region === code).length > 1)
				.map(({ code, name }) => ({ value: code, label: name[locale] })),
			...reference.areas.map(({ gss, name }) => ({ value: gss, label: name[locale] })).sort(byName)
		],
		tiers: [all(m.reuse_files_all({}, { locale })), ...reference.tiers.map(said)],
		groups: [
			all(m.reuse_files_all({}, { locale })),
			...reference.category_groups.map(said).sort(byName)
		],
		files: DATASETS.filter(({ id }) => id !== 'services').map(({ id, title, row, files }) => ({
			id,
			title: title({}, { locale }),
			row: row({}, { locale }),
			files: files.map((file) => fileLink(file, locale))
		})),
		feeds: LOCALES.map((lang) => ({ lang, href: feedAddress(lang, '') }))
	};
}
export type ExportsView = ReturnType<typeof exportsView>;
