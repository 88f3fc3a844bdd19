/** Who last spoke for a record, the strongest first. What a stronger voice said, a weaker never overwrites. */
export const VOICES = ['provider', 'editor', 'feed', 'record'] as const;
export type Voice = (typeof VOICES)[number];

/** Whether a feed may say something else than what is recorded; else it only adds what is not. */
export const feedOverwrites = (voice: Voice): boolean => voice === 'feed' || voice === 'record';
