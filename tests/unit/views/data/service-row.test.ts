import { expect, it } from 'vitest';
import { serviceRow } from '../../../../src/lib/views/data/service-row.ts';
import { aPlace, aService } from '../../domain/a-service.ts';
import { seedServices } from '../../domain/seed-record.ts';

const TODAY = '2026-11-21';

it('leaves a cell empty where a fact is not recorded: never "no", never 0', () => {
	const row = serviceRow(aService(), TODAY);
	expect(row).toMatchObject({
		minimum_age: '',
		maximum_age: '',
		self_referral: '',
		accepting: '',
		town: '',
		longitude: '',
		checked_on: '',
		certainty: 'unconfirmed'
	});
});

it('says what is recorded', () => {
	const row = serviceRow(
		aService({
			eligibility: { ...aService().eligibility, minimum_age: 0 },
			locations: [aPlace()],
			referral: { self: false, professional: true, consent_needed: null, process: null },
			assurance: { checked_on: '2026-11-01', role: 'editor' }
		}),
		TODAY
	);
	expect(row).toMatchObject({
		minimum_age: 0,
		self_referral: 'no',
		professional_referral: 'yes',
		town: 'Bangor',
		longitude: -4.13,
		certainty: 'confirmed',
		checked_on: '2026-11-01'
	});
});

it('every row of the seed has the same columns, and a withheld one says no place', () => {
	const columns = Object.keys(serviceRow(aService(), TODAY));
	for (const service of seedServices) {
		const row = serviceRow(service, TODAY);
		expect(Object.keys(row)).toEqual(columns);
		if (service.location_withheld) {
			expect([row.town, row.longitude, row.latitude]).toEqual(['', '', '']);
		}
	}
});
