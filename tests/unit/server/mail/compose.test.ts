import { describe, expect, test } from 'vitest';
import { composeMail } from '../../../../src/lib/server/mail/compose.ts';
import { htmlOf } from '../../../../src/lib/server/mail/html.ts';
import { TEMPLATES, type TemplateName } from '../../../../src/lib/server/mail/mail.ts';
import { textOf } from '../../../../src/lib/server/mail/text.ts';

const ORIGIN = 'https://haenau.example';
const NAME = { en: 'Family Help', cy: 'Cymorth i Deuluoedd', cy_state: 'draft' };

/** As the record writes it down (`app.challenge_letter`). */
const CHALLENGE = {
	path: '/review/challenges/C-AB23CD',
	reference: 'C-AB23CD',
	place: { en: 'Anglesey', cy: 'Ynys Môn', cy_state: 'human' },
	kind: { en: 'Parental advocacy', cy: 'Eiriolaeth rhieni', cy_state: 'draft' },
	tier: { en: 'Targeted', cy: 'Wedi’i thargedu', cy_state: 'draft' },
	answer_by: '2026-12-20'
};

/** Data of each template, as its caller gives it. */
const EXAMPLES: { [Name in TemplateName]: object } = {
	'sign-in': { path: '/auth/confirm?token_hash=abc' },
	invitation: { path: '/auth/confirm?token_hash=abc', role: 'editor', of: 'Powys' },
	'claim-link': { path: '/register/claim/confirm?token=abc', organization: NAME },
	'claim-notice': { path: '/register/claim', organization: NAME },
	'claim-refused': { path: '/register/claim', organization: NAME, reason: 'Not known here' },
	'organization-link': { path: '/register/confirm?token=abc', organization: 'New One' },
	'proposal-received': { path: '/register', service: NAME, reference: 'HAE-2345-6789' },
	'proposal-returned': {
		path: '/register',
		service: NAME,
		reference: 'HAE-2345-6789',
		comments: [
			{ section: { en: 'Who for', cy: 'I bwy' }, text: 'Which ages?\nAnd whose?' },
			{ section: null, text: 'Thank you' }
		]
	},
	'proposal-approved': { path: '/services/x', service: NAME, reference: 'HAE-2345-6789' },
	'proposal-rejected': {
		path: '/register',
		service: NAME,
		reference: 'HAE-2345-6789',
		reason: 'Twice on the map'
	},
	'list-returned': { path: '/register/import/x', list: 'list.csv', reason: 'Whose is it?' },
	'still-correct': {
		path: '/assurance/confirm?token=abc',
		service: NAME,
		step: 'due',
		due: '2027-05-22'
	},
	'report-received': {
		path: '/register',
		service: NAME,
		reference: 'WRONG-1234',
		reason: { en: 'The phone number is wrong', cy: 'Mae’r rhif ffôn yn anghywir' }
	},
	'challenge-made': { ...CHALLENGE, path: '/review/challenges/C-AB23CD/answer', outcome: null },
	'challenge-answered': { ...CHALLENGE, outcome: 'gap-stands' }
};

describe.each(Object.keys(TEMPLATES) as TemplateName[])('%s', (template) => {
	const composed = composeMail({ template, data: EXAMPLES[template], locale: 'cy' });

	test('speaks both languages, the reader’s first, and no other words than theirs', () => {
		expect(composed.letters.map(({ locale }) => locale)).toEqual(['cy', 'en']);
		const [cy, en] = composed.letters;
		expect(composed.subject).toBe(cy!.letter.subject);
		expect(cy!.letter.subject).not.toBe(en!.letter.subject);
		expect(cy!.letter.parts.map(({ kind }) => kind)).toEqual(
			en!.letter.parts.map(({ kind }) => kind)
		);
		const text = textOf(composed.letters, ORIGIN);
		expect(text).toMatch(/^This message is in English below\.\n\nHelo,/);
		expect(text).not.toMatch(/undefined|\{|mail_/);
	});

	test('leads into the site in each language', () => {
		for (const words of [textOf(composed.letters, ORIGIN), htmlOf(composed, ORIGIN)]) {
			expect(words).toContain(`${ORIGIN}/cy/`);
			expect(words).toContain(`${ORIGIN}/en/`);
			expect(words.match(/https?:\/\/[^/\s"<]+/g)!.every((one) => one === ORIGIN)).toBe(true);
		}
	});

	test('says the same when its data comes back from the queue', () => {
		const kept = TEMPLATES[template].data.parse(EXAMPLES[template]);
		const data: unknown = JSON.parse(JSON.stringify(kept));
		expect(composeMail({ template, data, locale: 'cy' })).toEqual(composed);
	});
});

test('names stand in the language of the text around them', () => {
	const of = { template: 'proposal-approved', data: EXAMPLES['proposal-approved'] };
	expect(composeMail({ ...of, locale: 'en' }).subject).toBe(
		'Approved, reference HAE-2345-6789: Family Help'
	);
	expect(composeMail({ ...of, locale: 'cy' }).subject).toContain('Cymorth i Deuluoedd');
});

test('the day of a check is written out', () => {
	const { letters } = composeMail({
		template: 'still-correct',
		data: EXAMPLES['still-correct'],
		locale: 'cy'
	});
	const text = textOf(letters, ORIGIN);
	expect(text).toContain('22 Mai 2027');
	expect(text).toContain('22 May 2027');
});

test('a subject has one line, and nothing unseen in it', () => {
	const service = 'A\r\nBcc: b@example.org\u0000\u202E\u2028x';
	const data = { ...EXAMPLES['proposal-approved'], service };
	expect(composeMail({ template: 'proposal-approved', data, locale: 'en' }).subject).toBe(
		'Approved, reference HAE-2345-6789: A Bcc: b@example.org x'
	);
});

test('what people wrote is quoted line by line, and is text in HTML', () => {
	const reason = 'First & <b>bold</b>\r\n"second"';
	const data = { ...EXAMPLES['proposal-rejected'], reason };
	const composed = composeMail({ template: 'proposal-rejected', data, locale: 'en' });
	expect(textOf(composed.letters, ORIGIN)).toContain('> First & <b>bold</b>\n> "second"\n');
	expect(htmlOf(composed, ORIGIN)).toContain(
		'<blockquote><p>First &amp; &lt;b&gt;bold&lt;/b&gt;<br>&quot;second&quot;</p></blockquote>'
	);
});

test.each([
	'https://elsewhere.example/',
	'//elsewhere.example/',
	'/\\elsewhere.example/',
	'/en/register',
	'/cy',
	'register',
	'/with space',
	'/line\nend',
	''
])('%j is no path of the site', (path) => {
	expect(() => composeMail({ template: 'sign-in', data: { path }, locale: 'en' })).toThrow();
});

test.each(['/english', '/cymru?next=/en/register', '/register'])('%s is one', (path) => {
	expect(composeMail({ template: 'sign-in', data: { path }, locale: 'en' }).letters).toHaveLength(
		2
	);
});

test('a template that is not known is refused, and so is a name of all objects', () => {
	for (const template of ['tomorrow', 'toString', '__proto__']) {
		expect(() => composeMail({ template, data: {}, locale: 'en' })).toThrow();
	}
});
