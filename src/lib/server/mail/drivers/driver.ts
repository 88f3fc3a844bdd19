/** A message ready to go out. */
export type OutgoingMail = {
	/** The queue's id: the same at every try, so that a mailbox shows a message once. */
	id: string;
	to: string;
	subject: string;
	text: string;
	html: string;
};

/** What takes messages out of the house. */
export type MailDriver = {
	/** Whether what is sent stays readable on the outbox page. */
	keepsData: boolean;
	/** Resolves when the other side has taken the message. Rejects with `NotSent`. */
	send(mail: OutgoingMail): Promise<void>;
	close(): void;
};

/**
 * A message that was not taken. `problem` is a kind and a code, never the other side's words, which
 * may repeat the address.
 */
export class NotSent extends Error {
	override readonly name = 'NotSent';
	readonly problem: string;
	/** True when it is no use to try again: the mailbox is refused. */
	readonly final: boolean;
	constructor(problem: string, final: boolean) {
		super(`The message was not sent: ${problem}.`);
		this.problem = problem;
		this.final = final;
	}
}
