import { expect, test } from 'vitest';
import { composeMail } from '../../../../src/lib/server/mail/compose.ts';
import { htmlOf } from '../../../../src/lib/server/mail/html.ts';
import { textOf } from '../../../../src/lib/server/mail/text.ts';
import { isMarkup, named, PAYLOADS } from '../../../corpus/payloads.ts';

const ORIGIN = 'https://haenau.example';

function composed(template: string, data: object) {
	try {
		return composeMail({ template, data, locale: 'cy' });
	} catch {
		return null;
	}
}

test.each(PAYLOADS.map((payload) => [named(payload), payload] as const))(
	'in a letter it is text, and never a header: %s',
	(_named, payload) => {
		const { text } = payload;
		const service = { en: text, cy: text, cy_state: 'human' };
		for (const [template, data] of [
			[
				'proposal-returned',
				{
					path: '/register',
					service,
					reference: 'HAE-2345-6789',
					comments: [{ section: null, text }]
				}
			],
			['claim-refused', { path: '/register', organization: service, reason: text }]
		] as const) {
			const mail = composed(template, data);
			// Longer than anything that a form takes: refused as a whole.
			if (!mail) {
				expect(text.length).toBeGreaterThan(1_000);
				continue;
			}
			expect(mail.subject).not.toMatch(/[\r\n]/);
			const html = htmlOf(mail, ORIGIN);
			if (isMarkup(payload)) expect(html).not.toContain(text);
			expect(html).not.toMatch(
				/<(script|img|svg|iframe|style|link|base|form|body onload)\b[^>]*pwned/i
			);
			expect(textOf(mail.letters, ORIGIN).length).toBeGreaterThan(0);
		}
	}
);
