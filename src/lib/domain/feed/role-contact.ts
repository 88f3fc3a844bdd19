/** What offices, not people, are called in an e-mail address. */
const ROLES = new Set(
	(
		'info information enquiries enquiry inquiries contact contactus hello helo office admin administration ' +
		'reception support help helpdesk helpline advice referrals referral team mail post general bookings ' +
		'booking services service families family fis gwybodaeth ymholiadau swyddfa cyswllt cymorth teulu ' +
		'teuluoedd children youth families families1st familiesfirst flyingstart dechraundeg iaa feedback'
	).split(' ')
);

/** Whether an e-mail address is an office's. Anything else may be a person's. */
export function isRoleAddress(email: string): boolean {
	const [before = ''] = email.toLowerCase().split('@');
	const plain = before.replace(/\d+$/, '').replace(/[._+-]/g, '');
	return ROLES.has(plain) || before.split(/[._+-]/).every((part) => ROLES.has(part));
}

/** Whether a number is a mobile's: in directories those are people's more often than not. */
export const isMobile = (phone: string): boolean =>
	/^07[1-57-9]/.test(phone.replace(/\D/g, '').replace(/^(0044|44)0?/, '0'));
