import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { byStandard, empties, sharedIds } from '../../../open-referral/validate.ts';

/** Examples of the standard's own validator, which lie beside the checkout and are not part of it. */
const mocks = fileURLToPath(
	new URL('../../../../../shared/data/services/oruk_v3_mocks', import.meta.url)
);
const there = existsSync(mocks);
if (!there)
	console.info(`No examples of the standard in ${mocks}: tests that need them do not run.`);
const read = (name: string): unknown =>
	JSON.parse(readFileSync(join(mocks, `${name}.json`), 'utf8'));
const KINDS = {
	service_full: 'service',
	service_list: 'page_of_services',
	organization_full: 'organization_full',
	service_at_location_full: 'service_at_location'
} as const;

describe.runIf(there)(
	'the schema of the standard, held against the standard’s own examples',
	() => {
		test.each(['test_service_full', 'test_organization_full', 'test_service_at_location_full'])(
			'%s passes',
			(name) => {
				const kind = KINDS[name.slice('test_'.length) as keyof typeof KINDS];
				expect(byStandard(kind)(read(name))).toEqual([]);
				expect(sharedIds(read(name))).toEqual([]);
			}
		);

		test('test_service_list passes', () => {
			expect(byStandard('page_of_services')(read('test_service_list'))).toEqual([]);
		});

		test.each([
			'default_service_full',
			'default_service_list',
			'warn_service_full',
			'warn_service_list'
		])('%s passes', (name) => {
			const kind = KINDS[name.replace(/^(default|warn)_/, '') as keyof typeof KINDS];
			expect(byStandard(kind)(read(name))).toEqual([]);
		});

		test('fail_service_full fails for its address and its e-mail', () => {
			const wrong = byStandard('service')(read('fail_service_full')).join('\n');
			expect(wrong).toContain('/url must match format "uri"');
			expect(wrong).toContain('/email must match format "email"');
		});

		test('fail_service_list fails for a service without a name, its address and its e-mail', () => {
			const wrong = byStandard('page_of_services')(read('fail_service_list')).join('\n');
			expect(wrong).toContain("must have required property 'name'");
			expect(wrong).toContain('/contents/0/url must match format "uri"');
			expect(sharedIds(read('fail_service_list'))).not.toEqual([]);
		});

		// Nothing in it is of a wrong shape; what is wrong is one id for two things.
		test('fail_service_at_location_full fails for an id of two things', () => {
			expect(sharedIds(read('fail_service_at_location_full'))).not.toEqual([]);
		});

		// Published so: there is nothing in it to fail for.
		test('fail_organization_full is the passing example', () => {
			expect(read('fail_organization_full')).toEqual(read('test_organization_full'));
		});
	}
);

test('what is empty is found wherever it stands', () => {
	expect(empties({ a: null, b: [{ c: '' }], d: [], e: {}, f: 0, g: false })).toEqual([
		'/a is null',
		'/b/0/c is ""',
		'/d is empty',
		'/e is empty'
	]);
});
