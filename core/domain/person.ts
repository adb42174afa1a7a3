import { z } from 'zod';
import { type PersonId, personIdSchema } from './ids';

/** What a person of the team does: 编辑, 审校, 发布人. */
export const roleSchema = z.enum(['editor', 'reviewer', 'publisher']);
export type Role = z.infer<typeof roleSchema>;

/** A person: a profile with a name, a colour and roles. */
export const personSchema = z.object({
  id: personIdSchema,
  name: z.string().catch(''),
  /** `#rrggbb`: marks what is theirs. */
  colour: z.string().catch('#b3372b'),
  roles: z.array(roleSchema).catch(['editor', 'reviewer', 'publisher']),
  createdAtMs: z.number().catch(0),
});
export type Person = z.infer<typeof personSchema>;

/** The person at this machine; null in solo mode, and when that person has left the team. */
export function personHere(people: readonly Person[], id: PersonId | null): Person | null {
  return people.find((person) => person.id === id) ?? null;
}

/** Whether the person here holds a role. In solo mode (nobody is named) one holds them all. */
export function holdsRole(person: Person | null, role: Role): boolean {
  return person === null || person.roles.includes(role);
}
