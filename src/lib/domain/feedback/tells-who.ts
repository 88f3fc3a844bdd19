import { parsePostcode } from '../place/postcode.ts';

/** Something in a text that says who somebody is, or where they can be found. */
export type Telling = {
	kind: 'postcode' | 'e-mail' | 'phone' | 'web' | 'birthday' | 'name';
	found: string;
};

const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[abd-hjlnp-uw-z]{2}\b/gi;
const EMAIL = /\S+@\S+\.\S+/g;
/** Nine digits or more, as they are spaced in numbers of telephones and of cases. */
const PHONE = /\+?\d(?:[\s().-]*\d){8,}/g;
const WEB = /\b(?:https?:\/\/|www\.)\S+|(?<![\w.])@[a-z]\w{2,}/gi;
const DATE = /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b/g;
/** Words after which people write a name, in both languages. */
const NAMED =
	/(?:\b(?:m(?:r|rs|s|iss)|dr|doctor|named|called|judge|barnwr|o’r enw|o'r enw)\b\.?\s+|\bname is\s+|\benw (?:i )?yw\s+|\b(?:social worker|gweithiwr cymdeithasol|gweithwraig gymdeithasol|advocate|eiriolwr|eiriolwraig|son|daughter|mab|merch|partner|husband|wife|gŵr|gwraig),?\s+)(\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}{2,})?)/giu;
/** Two capitalised words in a row inside a sentence. */
const TWO_CAPITALS = /(?<=[\p{Ll},;]\s)\p{Lu}\p{Ll}{2,}\s\p{Lu}\p{Ll}{2,}/gu;
/** The capitalised words that a text begins with: the words before a name are found in any case. */
const WRITTEN_LARGE = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?/u;
/** Words of these pages that are written large and are nobody's name. */
const NOT_NAMES =
	/\b(?:Child|Children|Protection|Family|Court|Parent|Parents|Cafe|Café|Advocacy|Social|Services|Care|Welsh|English|Wales|Cymru|North|South|West|East|Council|County|Conference|Core|Group|Team|Local|Authority|Health|Board|Zoom|Teams|Gymraeg|Cymraeg|Saesneg|Plant|Llys|Teulu|Cyngor|Gwasanaethau|Cymdeithasol|Rhieni|Caffi|Gogledd|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/u;

/** Everything in a text that tells who somebody is: what is certain first, then what may be a name. */
export function tellsWho(text: string): Telling[] {
	const plain = text.normalize('NFKC');
	const all = (kind: Telling['kind'], pattern: RegExp, found = 0) =>
		[...plain.matchAll(pattern)].map((match) => ({ kind, found: (match[found] ?? '').trim() }));
	const names = [...all('name', NAMED, 1), ...all('name', TWO_CAPITALS)].flatMap((one) => {
		const [found] = WRITTEN_LARGE.exec(one.found) ?? [];
		return found === undefined || NOT_NAMES.test(found) ? [] : [{ ...one, found }];
	});
	return [
		...all('postcode', POSTCODE).filter(({ found }) => parsePostcode(found).kind === 'full'),
		...all('e-mail', EMAIL),
		...all('phone', PHONE),
		...all('web', WEB),
		...all('birthday', DATE),
		...names.filter(({ found }, i) => !names.some((one, at) => at < i && found.includes(one.found)))
	];
}
