import type { Locale } from '../../domain/bilingual/locale.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate, longTime } from '../words/dates.ts';

/** The foot of a frame: whose piece it is, and how old what it shows is. */
export type FrameView = {
	/** The whole page that says the same. */
	whole: string;
	picture: string;
	/** The sentence that the picture may be old; null while the database answers. */
	stale: string | null;
};

/** What stands under every piece in a frame. */
export function frameView(
	picture: { version: number; changedAt: string; takenAt: string; fresh: boolean },
	whole: string,
	locale: Locale
): FrameView {
	const { version, changedAt, takenAt, fresh } = picture;
	return {
		whole,
		picture: m.shell_picture(
			{ date: longDate(dayOf(new Date(changedAt)), locale), version },
			{ locale }
		),
		stale: fresh ? null : m.shell_stale({ date: longTime(takenAt, locale) }, { locale })
	};
}
