import { z } from 'zod';
import { DAYS } from '../import/opening-hours.ts';
import { TIERS } from '../tier/tier.ts';

/** What a feed calls a kind of help, an audience or a tier. */
export const termSchema = z.object({
	/** Which list the term is of, as the feed names it; '' where it names none. */
	list: z.string().max(100),
	/** The term's own id, or its name where it has none. */
	id: z.string().max(100),
	name: z.string().max(200)
});
export type FeedTerm = z.infer<typeof termSchema>;

const text = (longest: number) => z.string().max(longest).nullable();

const placeSchema = z.object({
	name: text(200),
	address: text(200),
	town: text(200),
	postcode: text(10),
	latitude: z.number().nullable(),
	longitude: z.number().nullable()
});
export type FeedPlace = z.infer<typeof placeSchema>;

/**
 * One service of a feed as it is kept: plain words, what the record can hold, and nothing else of what was
 * sent. No person's name, e-mail address or mobile number; no place of a service whose location is withheld.
 */
export const entrySchema = z.object({
	id: z.string().min(1).max(200),
	name: z.string().min(1).max(200),
	name_cy: text(200),
	description: text(2000),
	description_cy: text(2000),
	organization: text(200),
	url: text(500),
	ended: z.boolean(),
	withheld: z.boolean(),
	minimum_age: z.int().min(0).max(120).nullable(),
	maximum_age: z.int().min(0).max(120).nullable(),
	free: z.boolean().nullable(),
	cost: text(500),
	phones: z.array(z.string().max(30)).max(2),
	email: text(200),
	channels: z.array(z.enum(['in person', 'home visit', 'outreach', 'phone', 'online'])),
	languages: z.array(z.enum(['en', 'cy'])),
	self_referral: z.boolean().nullable(),
	opening: z
		.array(z.object({ byday: z.array(z.enum(DAYS)), opens_at: z.string(), closes_at: z.string() }))
		.max(21),
	/** GSS codes of principal areas that the feed names. */
	areas: z.array(z.string()),
	places: z.array(placeSchema).max(3),
	terms: z.array(termSchema).max(40),
	/** Tiers that the feed itself gives (`eip_tier`): a proposal, like any other. */
	tiers: z.array(z.enum(TIERS)),
	/** When the feed says it was checked, else changed. */
	as_of: z.string().nullable(),
	/** What the report says of it (see `NOTES`). */
	notes: z.array(z.string())
});
export type FeedEntry = z.infer<typeof entrySchema>;

/** What was left out of an entry, or is odd about it, without keeping it from being taken. */
export const NOTES = [
	'text-cut',
	'text-empty',
	'url-left',
	'email-person',
	'phone-person',
	'ages-left',
	'place-left',
	'places-more',
	'dates-stale',
	'place-withheld'
] as const;
export type FeedNote = (typeof NOTES)[number];

/** Why a record of a feed is not taken at all. */
export const DROPS = [
	'not-object',
	'no-id',
	'no-name',
	'twice',
	'ended',
	'outside-wales',
	'elsewhere',
	'names-withheld-place',
	'not-valid'
] as const;
export type FeedDrop = (typeof DROPS)[number];
