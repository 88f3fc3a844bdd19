import { describe, expect, test } from 'vitest';
import {
	reportFigures,
	type ReportFigures
} from '../../../../src/lib/coverage/annual-report/report-figures.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { headlines } from '../../../../src/lib/views/annual-report/headlines.ts';
import { sourceOf } from '../../coverage/annual-report/a-year.ts';

const figures = reportFigures(sourceOf());
const north = reportFigures(sourceOf('NW'));

/** The sentences of both languages that contain `word` in English, in their order. */
const said = (of: ReportFigures, at: number): [string, string] => [
	headlines(of, 'en')[at]!,
	headlines(of, 'cy')[at]!
];
const FULL = 0;
const REACHED = 1;
const MOVED = 2;
const CONFIRMED = 3;
const NOT_RECORDED = 4;
const OPENED = 5;
const PEER = 6;
const FUNDING = 7;

/** The places of an edition, the first `count` after it with the full offer. */
const withFull = (of: ReportFigures, count: number): ReportFigures => ({
	...of,
	places: of.places.map((place, at) => ({
		...place,
		scores: place.scores.map((score) => ({
			...score,
			offer: {
				...score.offer,
				record: {
					...score.offer.record,
					reached: at >= 1 && at <= count ? score.offer.record.kinds : 0
				}
			}
		}))
	}))
});

/** The first place with a tier's share moved from one per cent to another. */
const withMove = (before: number, after: number, method = 0): ReportFigures => {
	const [own, ...rest] = figures.places;
	const children = (reached: number) => ({ ...own!.now.secondary, children: 1000, reached });
	const tiers = (reached: number) =>
		Object.fromEntries(
			TIERS.map((tier) => [tier, children(tier === 'secondary' ? reached : 500)])
		) as ReportFigures['places'][number]['now'];
	const none = { ...own!.change!.secondary.method, reached: 0 };
	return {
		...figures,
		places: [
			{
				...own!,
				before: tiers(before * 10),
				now: tiers(after * 10),
				change: Object.fromEntries(
					TIERS.map((tier) => [
						tier,
						{
							record: none,
							time: none,
							method: { ...none, reached: tier === 'secondary' ? method * 10 : 0 }
						}
					])
				) as ReportFigures['places'][number]['change']
			},
			...rest
		]
	};
};

const services = (count: number) =>
	Array.from({ length: count }, (_, at) => ({ ...figures.changes!.opened[0]!, id: String(at) }));
const withChanges = (opened: number, closed: number): ReportFigures => ({
	...figures,
	changes: {
		...figures.changes!,
		opened: services(opened),
		closed: services(closed).map((one) => ({ ...one, now: 'ended' as const }))
	}
});

describe('headlines', () => {
	test('no place with the full offer, one, some, all', () => {
		expect(said(withFull(figures, 0), FULL)).toEqual([
			'No region has the full offer on record: every kind of help, at every tier, reaching most of the children it is for.',
			'Nid yw’r cynnig llawn ar gofnod yn yr un rhanbarth: pob math o gymorth, ar bob haen, yn cyrraedd y rhan fwyaf o’r plant y mae ar eu cyfer.'
		]);
		expect(said(withFull(figures, 1), FULL)[0]).toMatch(/^1 of the 7 regions has the full offer/);
		expect(said(withFull(figures, 1), FULL)[1]).toMatch(
			/^Mae’r cynnig llawn ar gofnod mewn 1 o’r 7 rhanbarth:/
		);
		expect(said(withFull(figures, 3), FULL)[0]).toMatch(/^3 of the 7 regions have/);
		expect(said(withFull(figures, 3), FULL)[1]).toMatch(/mewn 3 o’r 7 rhanbarth:/);
		expect(said(withFull(figures, 7), FULL)[0]).toMatch(/^Every region has/);
		expect(said(withFull(figures, 7), FULL)[1]).toMatch(/ym mhob rhanbarth:/);
		expect(said(withFull(north, 0), FULL)[0]).toMatch(/^No council area here has/);
		expect(said(withFull(north, 2), FULL)).toEqual([
			expect.stringMatching(/^2 of the 6 council areas have/),
			expect.stringMatching(/mewn 2 o’r 6 ardal cyngor:/)
		]);
	});

	test('the four tiers in a row, "ac" standing before a word that does not change', () => {
		const [en, cy] = said(figures, REACHED);
		expect(en).toMatch(
			/help reaches \S+% of children at the universal tier, \S+% at the primary tier, \S+% at the secondary tier and \S+% at the targeted tier\./
		);
		expect(cy).toMatch(
			/cyrraedd \S+% o’r plant ar yr haen gyffredinol, \S+% ar yr haen sylfaenol, \S+% ar yr haen eilaidd, ac ar yr haen wedi’i thargedu \S+%\./
		);
	});

	test('rising, falling, unchanged, and changed by the method', () => {
		expect(said(withMove(30, 34), MOVED)).toEqual([
			'Since 1 September 2025 the largest change was at the secondary tier: up from 30% to 34%.',
			'Ers 1 Medi 2025, ar yr haen eilaidd y bu’r newid mwyaf: codi o 30% i 34%.'
		]);
		expect(said(withMove(34, 30), MOVED)).toEqual([
			'Since 1 September 2025 the largest change was at the secondary tier: down from 34% to 30%.',
			'Ers 1 Medi 2025, ar yr haen eilaidd y bu’r newid mwyaf: gostwng o 34% i 30%.'
		]);
		expect(said(withMove(34, 34), MOVED)).toEqual([
			'Since 1 September 2025 no tier has changed by a percentage point or more.',
			'Ers 1 Medi 2025, nid oes yr un haen wedi newid o bwynt canran neu fwy.'
		]);
		expect(said(withMove(30, 34, 3), MOVED)).toEqual([
			expect.stringMatching(/Part of that comes from a new method/),
			expect.stringMatching(/Daw rhan o hynny o ddull newydd/)
		]);
	});

	test.each([
		[
			0,
			/^Nobody has confirmed any of the 682/,
			/^Nid oes neb wedi cadarnhau yr un o’r 682 o barau/
		],
		[1, /^1 of the 682 pairs .* has been/, /^Cadarnhawyd 1 o’r 682 o barau/],
		[40, /^40 of the 682 pairs .* have been/, /^Cadarnhawyd 40 o’r 682 o barau/]
	])('%i confirmed', (count, en, cy) => {
		const of = {
			...figures,
			unknown: { ...figures.unknown, cells: 682, notConfirmed: 682 - count }
		};
		expect(said(of, CONFIRMED)).toEqual([expect.stringMatching(en), expect.stringMatching(cy)]);
	});

	test.each([
		[0, 'Something is recorded for every pair', 'Mae rhywbeth ar gofnod ar gyfer pob pâr'],
		[1, 'For 1 of the 682 pairs nothing is recorded.', 'Nid oes dim ar gofnod ar gyfer 1 o’r 682'],
		[267, 'For 267 of the 682 pairs nothing', 'Nid oes dim ar gofnod ar gyfer 267 o’r 682 o barau.']
	])('%i not recorded', (count, en, cy) => {
		const of = { ...figures, unknown: { ...figures.unknown, cells: 682, notRecorded: count } };
		const [inEnglish, inWelsh] = said(of, NOT_RECORDED);
		expect(inEnglish).toContain(en);
		expect(inWelsh).toContain(cy);
	});

	test.each([
		[
			0,
			0,
			'No service opened or came onto the record since 1 September 2025. None closed or left the record.',
			'Ni agorodd yr un gwasanaeth, ac ni ddaeth yr un ar gofnod, ers 1 Medi 2025. Ni chaeodd yr un, ac ni adawodd yr un y cofnod.'
		],
		[
			1,
			1,
			'1 service opened or came onto the record since 1 September 2025. 1 closed or left the record.',
			'Agorodd 1 gwasanaeth, neu daeth ar gofnod, ers 1 Medi 2025. Caeodd 1, neu gadawodd y cofnod.'
		],
		[
			2,
			2,
			'2 services opened or came onto the record since 1 September 2025. 2 closed or left the record.',
			'Agorodd 2 wasanaeth, neu daethant ar gofnod, ers 1 Medi 2025. Caeodd 2, neu gadawsant y cofnod.'
		],
		[
			3,
			6,
			'3 services opened or came onto the record since 1 September 2025. 6 closed or left the record.',
			'Agorodd 3 gwasanaeth, neu daethant ar gofnod, ers 1 Medi 2025. Caeodd 6, neu gadawsant y cofnod.'
		],
		[
			14,
			1200,
			'14 services opened or came onto the record since 1 September 2025. 1,200 closed or left the record.',
			'Agorodd 14 o wasanaethau, neu daethant ar gofnod, ers 1 Medi 2025. Caeodd 1,200, neu gadawsant y cofnod.'
		]
	])('%i opened, %i closed', (opened, closed, en, cy) => {
		expect(said(withChanges(opened, closed), OPENED)).toEqual([en, cy]);
	});

	test.each([
		[
			0,
			'Every region has some peer',
			'Mae rhywfaint o eiriolaeth rhieni gan gymheiriaid ar gofnod ym mhob rhanbarth.'
		],
		[1, 'In 1 of the 7 regions no peer', 'Mewn 1 o’r 7 rhanbarth nid oes eiriolaeth'],
		[5, 'In 5 of the 7 regions no peer', 'Mewn 5 o’r 7 rhanbarth nid oes eiriolaeth'],
		[7, 'No peer parental advocacy is on record in any region.', 'ar gofnod yn yr un rhanbarth.']
	])('%i regions without peer advocacy', (count, en, cy) => {
		const none = { since: '2025-09-01', looks: 2, sinceRecordsBegan: true, lastRecorded: null };
		const of = {
			...figures,
			advocacy: {
				...figures.advocacy,
				regions: figures.advocacy.regions.map((region, at) => ({
					...region,
					none: { ...region.none, peer: at < count ? none : null }
				}))
			}
		};
		const [inEnglish, inWelsh] = said(of, PEER);
		expect(inEnglish).toContain(en);
		expect(inWelsh).toContain(cy);
	});

	test.each([
		[
			0,
			'No end of funding is on record',
			'Nid oes diwedd cyllid ar gofnod ar gyfer y 12 mis nesaf.'
		],
		[1, 'The funding of 1 service is recorded', 'daw cyllid 1 gwasanaeth i ben'],
		[2, 'The funding of 2 services is recorded', 'daw cyllid 2 wasanaeth i ben'],
		[20, 'The funding of 20 services is recorded', 'daw cyllid 20 o wasanaethau i ben']
	])('the funding of %i ends', (count, en, cy) => {
		const of = {
			...figures,
			forecast: figures.forecast.map((fall) => ({
				...fall,
				services:
					fall.why === 'funding' && fall.months === 12 ? services(count).map(({ id }) => id) : []
			}))
		};
		const [inEnglish, inWelsh] = said(of, FUNDING);
		expect(inEnglish).toContain(en);
		expect(inWelsh).toContain(cy);
	});

	test('without an earlier snapshot nothing is said of change', () => {
		const alone = { ...figures, from: null, changes: null };
		expect(headlines(alone, 'en').join(' ')).not.toMatch(/since/i);
		expect(headlines(alone, 'cy').join(' ')).not.toMatch(/\bers\b/i);
	});
});
