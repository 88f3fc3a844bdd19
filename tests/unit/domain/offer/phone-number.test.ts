import { expect, test } from 'vitest';
import { isPhoneNumber } from '../../../../src/lib/domain/offer/phone-number.ts';

test.each([
	'029 2000 0000',
	'01286 672722',
	'016977 1234',
	'0800 1111',
	'101',
	'111',
	'999',
	'116 123',
	'85258',
	'+44 29 2000 0000',
	'+44 029 2000 0000',
	'+353 1 234 5678'
])('%s can be rung', (number) => expect(isPhoneNumber(number)).toBe(true));

test.each(['01286 6727222', '01286 672', '672722', '1', '', '029 2000 OOOO', '+44 1286', '+', '0'])(
	'%s is no number',
	(number) => expect(isPhoneNumber(number)).toBe(false)
);
