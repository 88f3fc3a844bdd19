import type { Locale } from '$lib/domain/bilingual/locale';

declare global {
	namespace App {
		interface Locals {
			/** Language of the address: /en or /cy. */
			locale: Locale;
			/** A short random id that joins the log lines of one request. */
			requestId: string;
		}
		interface PageData {
			/** Pages on a sensitive matter carry the bar to leave them quickly. */
			leaveQuickly?: boolean;
		}
		interface Error {
			message: string;
			/** Which sentence the error page shows. */
			code?: 'not-found' | 'gone' | 'busy' | 'unexpected';
		}
	}
}

export {};
