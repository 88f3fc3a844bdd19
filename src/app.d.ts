import type { Locale } from '$lib/domain/bilingual/locale';
import type { Session } from '$lib/server/session/session';

declare global {
	namespace App {
		interface Locals {
			/** Language of the address: /en or /cy. */
			locale: Locale;
			/** A short random id that joins the log lines of one request. */
			requestId: string;
			/** Who is signed in; null for everybody else. */
			session: Session | null;
			/** True when the browser brought a session that is over. */
			sessionEnded: boolean;
		}
		interface PageData {
			/** Pages on a sensitive matter carry the bar to leave them quickly. */
			leaveQuickly?: boolean;
			/** False for a page that search engines should not keep, for what is on it. */
			indexable?: boolean;
		}
		interface Error {
			message: string;
			/** Which sentence the error page shows. */
			code?: 'not-found' | 'not-allowed' | 'gone' | 'busy' | 'unexpected';
		}
	}
}

export {};
