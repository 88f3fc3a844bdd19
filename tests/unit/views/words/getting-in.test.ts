import { describe, expect, it } from 'vitest';
import { REFERRERS } from '../../../../src/lib/domain/finder/query.ts';
import { m } from '../../../../src/lib/i18n/paraglide/messages.js';
import {
	acceptingWords,
	costWords,
	referralWords,
	referrerWord,
	referrersWords
} from '../../../../src/lib/views/words/getting-in.ts';

const referral = (self: boolean | null, professional: boolean | null) => ({
	referral: { self, professional, consent_needed: null, process: null }
});

describe('getting in', () => {
	it('says by which door, or asks', () => {
		for (const locale of ['en', 'cy'] as const) {
			const words = (self: boolean | null, professional: boolean | null) =>
				referralWords(referral(self, professional), locale);
			expect(words(true, true)).toEqual({ text: m.refer_both({}, { locale }), known: true });
			expect(words(true, null)).toEqual({ text: m.refer_self({}, { locale }), known: true });
			expect(words(false, true).text).toBe(m.refer_professional({}, { locale }));
			expect(words(null, null).known).toBe(false);
		}
		expect(referralWords({ referral: null }, 'en')).toEqual({
			text: 'How to get in is not recorded: ask',
			known: false
		});
	});

	it('a service that professionals do not refer to says so, and asks nothing about it', () => {
		expect(referralWords(referral(true, false), 'cy').text).toBe(
			'Rydych yn gofyn eich hun; nid yw gweithwyr proffesiynol yn atgyfeirio'
		);
		expect(referrersWords({ ...referral(true, false), referrers: [] }, 'cy')).toBeNull();
		expect(referralWords(referral(false, false), 'en')).toEqual({
			text: 'Neither asking directly nor a referral: ask how to get in',
			known: true
		});
		const accepting = { status: 'accepting', as_at: '2026-10-01', waiting_weeks: null } as const;
		expect(
			acceptingWords({ ...referral(true, false), status: 'active', accepting }, 'en').text
		).toBe('Taking new families, 1 October 2026');
	});

	it('names who may refer in one order, asks where nobody recorded it', () => {
		const who = (referrers: string[]) => ({ ...referral(false, true), referrers });
		expect(referrersWords(who(['gp', 'social worker']), 'en')).toEqual({
			text: 'Who may refer: social worker and GP',
			known: true
		});
		expect(referrersWords(who([]), 'en')?.known).toBe(false);
		// A family that asks for itself, and nothing about referral: there is nothing to ask.
		expect(referrersWords({ ...referral(true, null), referrers: [] }, 'en')).toBeNull();
	});

	it('has a word of its own for every role in both languages', () => {
		for (const locale of ['en', 'cy'] as const) {
			const words = REFERRERS.map((role) => referrerWord(role, locale));
			expect(new Set(words).size).toBe(REFERRERS.length);
		}
	});
});

describe('taking referrals now', () => {
	const accepting = (status: 'accepting' | 'waiting list' | 'not accepting') =>
		acceptingWords(
			{
				...referral(null, true),
				status: 'active',
				accepting: { status, as_at: '2026-10-01', waiting_weeks: null }
			},
			'en'
		);

	it('is said with the day of the fact', () => {
		expect(accepting('accepting').text).toBe('Taking referrals, 1 October 2026');
		expect(accepting('waiting list').text).toBe('Waiting list, 1 October 2026');
		expect(accepting('not accepting').text).toBe('Not taking referrals, 1 October 2026');
	});

	it('is not known without a fact, and a closed service is closed', () => {
		expect(
			acceptingWords({ ...referral(null, null), status: 'active', accepting: null }, 'en').known
		).toBe(false);
		expect(
			acceptingWords(
				{ ...referral(null, null), status: 'temporarily closed', accepting: null },
				'cy'
			)
		).toEqual({
			text: 'Ar gau am y tro',
			known: true
		});
	});
});

it('a cost that nobody recorded is not free', () => {
	expect(costWords({ cost: null }, 'en')).toEqual({
		text: 'Cost not recorded: ask',
		known: false
	});
	expect(costWords({ cost: { free: true, description: null } }, 'en').text).toBe('Free');
	expect(costWords({ cost: { free: false, description: null } }, 'en').text).toBe(
		'There is a cost'
	);
});
