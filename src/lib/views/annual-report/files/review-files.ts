import type { ReportFigures } from '../../../coverage/annual-report/report-figures.ts';
import type { ReportFile } from '../../../domain/annual-report/report-file.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { kindName, placeName, type CoverageNames } from '../../coverage/coverage-setting.ts';
import { reportTable } from './report-table.ts';

/** Parental advocacy by area. */
export const advocacyFile = ({ advocacy }: ReportFigures, names: CoverageNames): ReportFile =>
	reportTable(
		'parental-advocacy',
		m.annual_file_advocacy,
		['place', 'place_en', 'place_cy', 'formal', 'peer'],
		advocacy.areas.map(({ gss, offers }) => ({
			place: gss,
			place_en: placeName(gss, names, 'en'),
			place_cy: placeName(gss, names, 'cy'),
			formal: offers.formal.length,
			peer: offers.peer.length
		}))
	);

/** Edge of care by kind. */
export const edgeFile = ({ edge }: ReportFigures, names: CoverageNames): ReportFile =>
	reportTable(
		'edge-of-care',
		m.annual_file_edge,
		['category', 'category_en', 'category_cy', 'services_running', 'areas_named'],
		edge.kinds.map(({ category, services, areas }) => ({
			category,
			category_en: kindName({ group: edge.group, category }, names, 'en'),
			category_cy: kindName({ group: edge.group, category }, names, 'cy'),
			services_running: services,
			areas_named: areas
		}))
	);
