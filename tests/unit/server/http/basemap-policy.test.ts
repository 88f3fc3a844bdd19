import { expect, it } from 'vitest';
import { withBasemap } from '../../../../src/lib/server/http/basemap-policy.ts';

const POLICY =
	"default-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'";

it('lets one origin in for data and pictures, and for nothing else', () => {
	expect(withBasemap(POLICY, 'https://maps.example/styles/plain.json?key=1')).toBe(
		"default-src 'self'; img-src 'self' data: blob: https://maps.example; connect-src 'self' https://maps.example; object-src 'none'"
	);
});

it('leaves the policy as it is without a basemap', () => {
	expect(withBasemap(POLICY, null)).toBe(POLICY);
});
