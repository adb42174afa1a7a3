import * as z from 'zod';

const common = {
  /** Path of the call, such as `/cgi-bin/draft/add`; `*` is every API call. */
  route: z.union([z.literal('*'), z.string().startsWith('/')]),
  /** Only calls of this account. */
  appId: z.string().optional(),
  /** How many calls it hits before it is gone. */
  times: z.int().positive().default(1),
};
/** Whether the trouble comes before the call takes effect or after. */
const when = z.enum(['before', 'after']).default('before');

/** One way to misbehave, as `POST /__sandbox/faults` takes it. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('delay'), delayMs: z.int().nonnegative(), when }),
  /** The connection breaks and nothing has happened. */
  z.object({ ...common, kind: z.literal('dropBefore') }),
  /** The connection breaks, but the call has taken effect. */
  z.object({ ...common, kind: z.literal('dropAfter') }),
  z.object({ ...common, kind: z.literal('http500'), when }),
  /** Status 200 with a page instead of JSON, as gateways send it. */
  z.object({ ...common, kind: z.literal('html'), when }),
  /** The call takes effect; only half of the answer comes. */
  z.object({ ...common, kind: z.literal('truncatedJson') }),
  z.object({
    ...common,
    kind: z.literal('errcode'),
    errcode: z.int(),
    errmsg: z.string().optional(),
  }),
  /** The token of the call runs out in this moment. */
  z.object({ ...common, kind: z.literal('expiredToken') }),
  /** For `freepublish/submit`: it is queued, but ends in this `publish_status`. */
  z.object({
    ...common,
    kind: z.literal('publishOutcome'),
    publishStatus: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    failIdx: z.array(z.int().positive()).default([]),
  }),
  /** For the two mass sends: it is accepted, but fails in the end for this reason. */
  z.object({
    ...common,
    kind: z.literal('massOutcome'),
    outcome: z.string().regex(/^err\(\d+\)$/),
  }),
]);
/** A fault as a caller writes it: fields with defaults may be left out. */
export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.infer<typeof faultSchema>;

/** Faults that the dispatcher acts out; the others belong to a handler. */
export type CallFault = Exclude<Fault, { kind: 'publishOutcome' | 'massOutcome' }>;
export type PublishOutcomeFault = Extract<Fault, { kind: 'publishOutcome' }>;
export type MassOutcomeFault = Extract<Fault, { kind: 'massOutcome' }>;

/** The faults in force, oldest first. */
export interface FaultList {
  /** @throws ZodError if the fault is not one of the known kinds */
  add(fault: FaultInput): void;
  clear(): void;
  list(): Fault[];
  /** The oldest one meant for this call, counted down; one call meets at most one. */
  takeForCall(route: string, appId: string | undefined): CallFault | undefined;
  takePublishOutcome(route: string, appId: string): PublishOutcomeFault | undefined;
  takeMassOutcome(route: string, appId: string): MassOutcomeFault | undefined;
}

/** An empty list of faults. */
export function createFaultList(): FaultList {
  let faults: Fault[] = [];

  const hits = (fault: Fault, route: string, appId: string | undefined) =>
    (fault.route === '*' || fault.route === route) &&
    (fault.appId === undefined || fault.appId === appId);

  function countDown(fault: Fault): void {
    fault.times -= 1;
    if (fault.times === 0) faults = faults.filter((other) => other !== fault);
  }

  return {
    add: (fault) => void faults.push(faultSchema.parse(fault)),
    clear: () => void (faults = []),
    list: () => faults.map((fault) => ({ ...fault })),
    takeForCall(route, appId) {
      for (const fault of faults) {
        const isOutcome = fault.kind === 'publishOutcome' || fault.kind === 'massOutcome';
        if (isOutcome || !hits(fault, route, appId)) continue;
        countDown(fault);
        return fault;
      }
      return undefined;
    },
    takePublishOutcome(route, appId) {
      for (const fault of faults) {
        if (fault.kind !== 'publishOutcome' || !hits(fault, route, appId)) continue;
        countDown(fault);
        return fault;
      }
      return undefined;
    },
    takeMassOutcome(route, appId) {
      for (const fault of faults) {
        if (fault.kind !== 'massOutcome' || !hits(fault, route, appId)) continue;
        countDown(fault);
        return fault;
      }
      return undefined;
    },
  };
}
