import { isPhoneNumber } from '../offer/phone-number.ts';
import type { FeedNote } from './entry.ts';
import { each, line, type Fields } from './read-record.ts';
import { isMobile, isRoleAddress } from './role-contact.ts';

/** Up to two numbers of offices. */
export function phonesOf(record: Fields, notes: Set<FeedNote>): string[] {
	const said = [
		...each(record, 'phones').map((phone) => phone.number),
		...each(record, 'contacts').flatMap((contact) => [
			contact.phone,
			...each(contact, 'phones').map((phone) => phone.number)
		])
	].map((value) =>
		line(40, value)
			.replace(/[().–-]/g, ' ')
			.replace(/\s+/g, ' ')
			.trim()
	);
	const kept = new Set<string>();
	for (const phone of said) {
		if (!isPhoneNumber(phone)) continue;
		if (isMobile(phone)) notes.add('phone-person');
		else kept.add(phone);
	}
	return [...kept].slice(0, 2);
}

/** The first address of an office. */
export function emailOf(record: Fields, notes: Set<FeedNote>): string | null {
	const said = [record.email, ...each(record, 'contacts').map((contact) => contact.email)]
		.map((value) => line(200, value).toLowerCase())
		.filter((email) => /^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+$/.test(email));
	if (said.some((email) => !isRoleAddress(email))) notes.add('email-person');
	return said.find(isRoleAddress) ?? null;
}
