import { z } from 'zod';

/** One message with forms, in the shape of Paraglide's message format plugin. */
const formsSchema = z.tuple([
	z.object({
		declarations: z.array(z.string()),
		selectors: z.array(z.string()),
		match: z.record(z.string(), z.string())
	})
]);
const messageSchema = z.union([z.string(), formsSchema]);
export type Message = z.infer<typeof messageSchema>;

/** A file of messages in one language, in the order in which it is written. */
export const messageFileSchema = z.record(z.string(), messageSchema);
export type MessageFile = z.infer<typeof messageFileSchema>;

/** Whether a key is the file's own note to tools, and no text. */
export const isText = (key: string): boolean => !key.startsWith('$');

/** The texts of a message by form; a message without forms has the one form null. */
export function formsOf(message: Message | undefined): Map<string | null, string> {
	if (message === undefined) return new Map();
	if (typeof message === 'string') return new Map([[null, message]]);
	return new Map(Object.entries(message[0].match));
}
