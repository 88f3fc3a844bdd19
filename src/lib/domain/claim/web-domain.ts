/**
 * Whose web domain an address is on. The public suffixes (names under which anybody may register) that
 * Welsh and British organisations meet are listed; where a name is not known, more of it is asked for
 * than needed, so that a doubt goes to an editor and never through.
 */
const SUFFIXES = new Set([
	...['co', 'org', 'me', 'ltd', 'plc', 'net', 'ac', 'gov', 'nhs', 'police', 'mod', 'nic'].map(
		(name) => `${name}.uk`
	),
	// Each part below these belongs to a body of its own.
	'wales.nhs.uk',
	'gov.wales',
	'llyw.cymru',
	'nhs.wales',
	'gig.cymru',
	'org.wales',
	'org.cymru'
]);

/** Hosts on which anybody has a page: being on one proves nothing. */
const SHARED_HOSTS = new Set(
	(
		'facebook.com fb.com fb.me instagram.com twitter.com x.com linkedin.com youtube.com tiktok.com linktr.ee ' +
		'wordpress.com wixsite.com wix.com weebly.com squarespace.com godaddysites.com webador.co.uk webnode.com ' +
		'blogspot.com google.com business.site github.io netlify.app vercel.app web.app notion.site hubspot.com ' +
		'eventbrite.com eventbrite.co.uk justgiving.com mailchi.mp canva.site jimdosite.com yolasite.com ' +
		'btck.co.uk e-voice.org.uk charitycommission.gov.uk dewis.wales infobasecymru.net familypoint.cymru'
	).split(' ')
);

/** Providers at which anybody has an e-mail address: never a proof, whatever a website says. */
const WEBMAIL = new Set(
	(
		'gmail.com googlemail.com outlook.com outlook.co.uk hotmail.com hotmail.co.uk live.com live.co.uk msn.com ' +
		'yahoo.com yahoo.co.uk ymail.com rocketmail.com icloud.com me.com mac.com aol.com aol.co.uk protonmail.com ' +
		'proton.me pm.me gmx.com gmx.co.uk gmx.net mail.com zoho.com fastmail.com tutanota.com tuta.io hey.com ' +
		'btinternet.com btopenworld.com bt.com talktalk.net tiscali.co.uk sky.com virginmedia.com virgin.net ' +
		'blueyonder.co.uk ntlworld.com plus.com plusnet.com o2.co.uk ee.co.uk orange.net freeserve.co.uk ' +
		'mail.ru yandex.com qq.com 163.com mailinator.com guerrillamail.com 10minutemail.com yopmail.com'
	).split(' ')
);

/** True at a provider where anybody has an address. */
export const isWebmail = (domain: string): boolean => {
	const own = registrableDomain(domain);
	return own !== null && WEBMAIL.has(own);
};

/**
 * The part of a host that somebody registered: "www.conwy.gov.uk" gives "conwy.gov.uk". Null for a bare
 * suffix, an IP address or no host at all.
 */
export function registrableDomain(host: string): string | null {
	const labels = host.toLowerCase().replace(/\.$/, '').split('.');
	if (
		labels.length < 2 ||
		!labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label))
	) {
		return null;
	}
	if (/^\d+$/.test(labels.at(-1)!)) return null;
	const keep = suffixLength(labels) + 1;
	return labels.length < keep ? null : labels.slice(-keep).join('.');
}

function suffixLength(labels: readonly string[]): number {
	// A school's name stands below its council's, and that below sch.uk.
	if (labels.slice(-2).join('.') === 'sch.uk') return 3;
	for (const length of [3, 2]) {
		if (SUFFIXES.has(labels.slice(-length).join('.'))) return length;
	}
	// com.au, co.nz and their like: two letters at the end, a kind of body before them.
	const [second, last] = labels.slice(-2);
	const isKind = /^(ac|co|com|edu|gov|net|ngo|or|org)$/.test(second!);
	return isKind && last!.length === 2 ? 2 : 1;
}

/** True for domains that only councils, health bodies, police and schools have. */
export const isPublicDomain = (domain: string): boolean =>
	/\.(gov\.uk|nhs\.uk|police\.uk|mod\.uk|sch\.uk|gov\.wales|llyw\.cymru|nhs\.wales|gig\.cymru)$/.test(
		domain
	);

/** The web domain that is a website's own; null for pages on a host that many share. */
export function ownDomain(website: string | null): string | null {
	if (website === null || !URL.canParse(website)) return null;
	const { protocol, hostname } = new URL(website);
	if (protocol !== 'https:' && protocol !== 'http:') return null;
	const domain = registrableDomain(hostname);
	return domain === null || SHARED_HOSTS.has(domain) || WEBMAIL.has(domain) ? null : domain;
}
