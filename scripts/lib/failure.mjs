/** An expected failure. Its message says in a sentence or two what is wrong and what to do. */
export class Failure extends Error {}
