import type { MailDriver } from './driver.ts';

/** Sends nothing: messages stay in the queue's table, and the outbox page shows them. */
export const outboxDriver: MailDriver = { keepsData: true, send: async () => {}, close() {} };
