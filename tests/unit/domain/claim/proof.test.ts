import { expect, test } from 'vitest';
import {
	addressProves,
	isAtWebsite,
	type Claimable
} from '../../../../src/lib/domain/claim/proof.ts';
import { ownDomain, registrableDomain } from '../../../../src/lib/domain/claim/web-domain.ts';

test.each([
	['www.conwy.gov.uk', 'conwy.gov.uk'],
	['CONWY.gov.uk.', 'conwy.gov.uk'],
	['gov.uk', null],
	['wales.nhs.uk', null],
	['cavuhb.wales.nhs.uk', 'cavuhb.wales.nhs.uk'],
	['bcuhb.nhs.wales', 'bcuhb.nhs.wales'],
	['nhs.wales', null],
	['www.gov.wales', 'www.gov.wales'],
	['ysgol.gwynedd.sch.uk', 'ysgol.gwynedd.sch.uk'],
	['gwynedd.sch.uk', null],
	['mail.barnardos.org.uk', 'barnardos.org.uk'],
	['llamau.org.uk', 'llamau.org.uk'],
	['a.b.example.com.au', 'example.com.au'],
	['plant.cymru', 'plant.cymru'],
	['localhost', null],
	['127.0.0.1', null],
	['[::1]', null],
	['', null]
])('the registered part of %j is %j', (host, domain) => {
	expect(registrableDomain(host)).toBe(domain);
});

test.each([
	['https://www.facebook.com/help', null],
	['https://ourgroup.wordpress.com', null],
	['https://sites.google.com/view/group', null],
	['ftp://llamau.org.uk', null],
	['not a website', null],
	['https://www.llamau.org.uk/services?x=1', 'llamau.org.uk']
])('a page at %j is on the own domain %j', (website, domain) => {
	expect(ownDomain(website)).toBe(domain);
});

test.each([
	['worker@llamau.org.uk', 'https://www.llamau.org.uk', true],
	['worker@south.llamau.org.uk', 'https://llamau.org.uk', true],
	['worker@llamau.org.uk.evil.example', 'https://www.llamau.org.uk', false],
	['worker@notllamau.org.uk', 'https://www.llamau.org.uk', false],
	['"x@llamau.org.uk"@evil.example', 'https://www.llamau.org.uk', false],
	['group@gmail.com', 'https://gmail.com', false],
	['worker@org.uk', 'https://org.uk', false],
	['a@hduhb.wales.nhs.uk', 'https://cavuhb.wales.nhs.uk', false],
	['worker@llamau.org.uk', null, false]
])('%s is at %s: %s', (email, website, answer) => {
	expect(isAtWebsite(email, website)).toBe(answer);
});

const council: Claimable = {
	id: '1',
	kind: 'local authority',
	websites: ['https://www.conwy.gov.uk']
};
const group: Claimable = {
	id: '2',
	kind: 'third sector',
	websites: ['https://conwy.gov.uk/group']
};
const centre: Claimable = {
	id: '3',
	kind: 'third sector',
	websites: ['https://conwy.gov.uk/centre']
};

test('a domain that organisations share proves the public body among them only', () => {
	const all = [council, group, centre];
	expect(addressProves('a@conwy.gov.uk', council, all)).toBe(true);
	expect(addressProves('a@conwy.gov.uk', group, all)).toBe(false);
	expect(addressProves('a@conwy.gov.uk', group, [group, centre])).toBe(false);
	expect(addressProves('a@conwy.gov.uk', group, [group])).toBe(false);
	const twin = { ...council, id: '4' };
	expect(addressProves('a@conwy.gov.uk', council, [...all, twin])).toBe(false);
});

test('a partnership on the site of a charity does not take the domain from the charity', () => {
	const charity: Claimable = { id: '5', kind: 'third sector', websites: ['https://llamau.org.uk'] };
	const partners: Claimable = {
		id: '6',
		kind: 'partnership',
		websites: ['https://llamau.org.uk/a']
	};
	const all = [charity, partners];
	expect(addressProves('a@llamau.org.uk', charity, all)).toBe(true);
	expect(addressProves('a@llamau.org.uk', partners, all)).toBe(false);
	expect(addressProves('a@llamau.org.uk', charity, [...all, { ...charity, id: '7' }])).toBe(false);
});
