import { expect, test } from 'vitest';
import { isOpen } from '../../../../src/lib/server/embedded/gate.ts';
import { placeholderOrigin } from '../../../../src/lib/server/embedded/wire.ts';

const at = (method: string, path: string) => isOpen(method, `${placeholderOrigin}${path}`);

test.each([
	['POST', '/rest/v1/rpc/snapshot'],
	['GET', '/rest/v1/rpc/snapshot?since=4'],
	['POST', '/auth/v1/token?grant_type=refresh_token'],
	['POST', '/auth/v1/verify'],
	['POST', '/auth/v1/logout?scope=global'],
	['GET', '/auth/v1/user']
])('%s %s is open', (method, path) => {
	expect(at(method, path)).toBe(true);
});

test.each([
	['GET', '/'],
	['GET', '/_system/introspect'],
	['GET', '/_system/../_system/introspect'],
	['GET', '/rest/v1/'],
	['GET', '/rest/v1/service'],
	['DELETE', '/rest/v1/rpc/snapshot'],
	['POST', '/rest/v1/rpc/../service'],
	['POST', '/rest/v1/rpc/%2e%2e/service'],
	['POST', '/auth/v1/signup'],
	['POST', '/auth/v1/otp'],
	['POST', '/auth/v1/magiclink'],
	['POST', '/auth/v1/recover'],
	['POST', '/auth/v1/token?grant_type=password'],
	['POST', '/auth/v1/token?grant_type=refresh_token&grant_type=password'],
	['POST', '/auth/v1/token'],
	['GET', '/auth/v1/verify?token=x&type=magiclink'],
	['PUT', '/auth/v1/user'],
	['GET', '/auth/v1/admin/users'],
	['GET', '/storage/v1/bucket'],
	['OPTIONS', '/rest/v1/rpc/snapshot']
])('%s %s is shut', (method, path) => {
	expect(at(method, path)).toBe(false);
});
