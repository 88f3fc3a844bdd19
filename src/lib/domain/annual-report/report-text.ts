import { z } from 'zod';

/** A stretch of finished text; `lang` where it is in another language than the report. */
const wordsSchema = z.object({
	text: z.string(),
	lang: z.enum(['en', 'cy']).optional(),
	/** An address on this site or elsewhere. */
	href: z.string().optional()
});
export type ReportWords = z.infer<typeof wordsSchema>;

const rowSchema = z.object({
	head: z.string(),
	/** Set apart: a sum, a region over its areas. */
	strong: z.boolean().optional(),
	cells: z.array(z.string())
});

/** A part of a section. Everything is finished: numbers are rounded, words are in one language. */
const blockSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('text'), words: z.array(wordsSchema) }),
	z.object({
		kind: z.literal('heading'),
		text: z.string(),
		/** 4 under a heading of 3. */
		level: z.union([z.literal(3), z.literal(4)])
	}),
	z.object({ kind: z.literal('list'), items: z.array(z.array(wordsSchema)) }),
	z.object({ kind: z.literal('notice'), title: z.string(), text: z.string() }),
	z.object({
		kind: z.literal('table'),
		caption: z.string(),
		heads: z.array(z.string()),
		rows: z.array(rowSchema),
		/** Cells are numbers, set to the right. */
		numbers: z.boolean()
	}),
	/** Places by tiers: each cell a bar of three shares with its words. */
	z.object({
		kind: z.literal('scorecard'),
		caption: z.string(),
		heads: z.array(z.string()),
		rows: z.array(
			z.object({
				head: z.string(),
				strong: z.boolean().optional(),
				cells: z.array(
					z.object({
						reached: z.number(),
						notReached: z.number(),
						notKnown: z.number(),
						words: z.string(),
						notes: z.array(z.string())
					})
				)
			})
		)
	}),
	/** Lines over time, in per cent; null where a day has no figure. Always followed by its table. */
	z.object({
		kind: z.literal('chart'),
		title: z.string(),
		/** What the lines show, in a sentence. */
		says: z.string(),
		days: z.array(z.object({ day: z.string(), label: z.string() })),
		lines: z.array(
			z.object({ name: z.string(), tone: z.string(), percent: z.array(z.number().nullable()) })
		)
	})
]);
export type ReportBlock = z.infer<typeof blockSchema>;

const sectionSchema = z.object({
	id: z.string(),
	heading: z.string(),
	blocks: z.array(blockSchema)
});
export type ReportSection = z.infer<typeof sectionSchema>;

/** A report in one language, as it is read. */
export const reportTextSchema = z.object({
	title: z.string(),
	/** The edition and the period, in a line. */
	about: z.string(),
	/** What it says first. */
	headlines: z.array(z.string()),
	sections: z.array(sectionSchema)
});
export type ReportText = z.infer<typeof reportTextSchema>;

export const text = (...words: (string | ReportWords)[]): ReportBlock => ({
	kind: 'text',
	words: words.map(toWords)
});
export const list = (
	...items: (string | ReportWords | (string | ReportWords)[])[]
): ReportBlock => ({
	kind: 'list',
	items: items.map((item) => (Array.isArray(item) ? item : [item]).map(toWords))
});
export const heading = (words: string, level: 3 | 4 = 3): ReportBlock => ({
	kind: 'heading',
	text: words,
	level
});

const toWords = (words: string | ReportWords): ReportWords =>
	typeof words === 'string' ? { text: words } : words;
