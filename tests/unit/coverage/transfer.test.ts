import { expect, test } from 'vitest';
import { coverageInputs } from '../../../src/lib/coverage/inputs.ts';
import { fromTransfer, toTransfer } from '../../../src/lib/coverage/transfer.ts';
import { seedReference, seedServices, seedStatements } from '../domain/seed-record.ts';

const inputs = coverageInputs(
	{ services: seedServices, statements: seedStatements, reference: seedReference },
	'2026-11-22'
);

test('inputs come out of JSON as they went in, to the last digit', () => {
	const sent = JSON.stringify(toTransfer(inputs));
	expect(fromTransfer(JSON.parse(sent))).toEqual(inputs);
});

test('children of uneven years are sent year by year', () => {
	const children = inputs.demand.children.slice();
	children[3] = children[3]! + 1;
	const uneven = { ...inputs, demand: { ...inputs.demand, children } };
	expect(fromTransfer(JSON.parse(JSON.stringify(toTransfer(uneven))))).toEqual(uneven);
});

test('what is sent of a service whose place is withheld holds no place', () => {
	const withheld = new Set(seedServices.filter((one) => one.location_withheld).map(({ id }) => id));
	const { offers } = toTransfer(inputs);
	const rows = offers.ids.flatMap((id, s) => (withheld.has(id) ? [s] : []));
	expect(rows.length).toBeGreaterThan(10);
	for (const s of rows) expect(offers.siteStart[s + 1]).toBe(offers.siteStart[s]);
});
