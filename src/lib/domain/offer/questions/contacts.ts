import type { Offer } from '../offer.ts';
import { isPhoneNumber } from '../phone-number.ts';
import type { Problem, Question } from '../question.ts';
import { unless } from '../question.ts';
import { one } from '../typed.ts';

type Contact = Offer['contacts'][number];
const EMAIL = /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/;
/** "first.last@": a person's own address, most likely. */
const PERSON = /^[a-z]+[._][a-z]+\d{0,2}@/i;

/** The fields of the form, each with its kind of contact. */
export const CONTACT_FIELDS = [
	['phone', 'phone'],
	['phone-2', 'phone'],
	['email', 'email'],
	['text', 'text']
] as const;

const ofKind = (contacts: readonly Contact[] | undefined, kind: Contact['kind']) =>
	(contacts ?? []).filter((contact) => contact.kind === kind);

/** The organisation's numbers and address: never a person's own. */
export const contactsQuestion: Question = {
	id: 'contacts',
	section: 'how',
	parts: ['contacts'],
	known: ({ contacts }) => (contacts?.length ?? 0) > 0,
	show({ contacts }) {
		const at = (kind: Contact['kind'], index: number) => [
			ofKind(contacts, kind)[index]?.value ?? ''
		];
		return {
			phone: at('phone', 0),
			'phone-2': at('phone', 1),
			email: at('email', 0),
			text: at('text', 0),
			shared: []
		};
	},
	read(values, { contacts: before }) {
		const problems: Problem[] = [];
		const found: Contact[] = [];
		// What was said of an address once is not asked again.
		const said = (email: string) => ofKind(before, 'email').some(({ value }) => value === email);
		for (const [field, kind] of CONTACT_FIELDS) {
			const typed = one(values, field);
			const value =
				kind === 'email' ? typed.toLowerCase() : typed.replace(/[()\-.\s]+/g, ' ').trim();
			if (value === '') continue;
			const fits = kind === 'email' ? EMAIL.test(value) : isPhoneNumber(value);
			if (!fits || value.length > 254) {
				problems.push({ field, code: kind === 'email' ? 'email' : 'phone' });
			} else if (kind === 'email' && PERSON.test(value) && !one(values, 'shared') && !said(value)) {
				problems.push({ field, code: 'email-person' });
			}
			if (found.some((contact) => contact.kind === kind && contact.value === value)) continue;
			const label = before?.find((old) => old.kind === kind && old.value === value)?.label ?? null;
			found.push({ kind, value, label });
		}
		// Contacts beyond the fields of the form stay as they are.
		const beyond = (before ?? []).filter((contact) => {
			const shown = CONTACT_FIELDS.filter(([, kind]) => kind === contact.kind).length;
			return ofKind(before, contact.kind).indexOf(contact) >= shown;
		});
		return unless(problems, {
			contacts: [...found, ...beyond.filter(({ value }) => found.every((c) => c.value !== value))]
		});
	}
};
