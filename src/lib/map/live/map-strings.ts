import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** MapLibre's own words, in the reader's language; `title` says what the map shows. */
export const mapStrings = (
	locale: Locale,
	title = m.map_label({}, { locale })
): Record<string, string> => ({
	'Map.Title': title,
	'ScaleControl.Kilometers': 'km',
	'ScaleControl.Meters': 'm',
	'CooperativeGesturesHandler.WindowsHelpText': m.map_wheel({}, { locale }),
	'CooperativeGesturesHandler.MacHelpText': m.map_wheel_mac({}, { locale }),
	'CooperativeGesturesHandler.MobileHelpText': m.map_fingers({}, { locale })
});
