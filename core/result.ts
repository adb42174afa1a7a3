import type { AppError } from './contract/errors';

/** The outcome of something that may fail in a way the caller must handle. */
export type Result<T, E = AppError> = { ok: true; value: T } | { ok: false; error: E };

/** A successful result. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** A failed result. */
export function fail<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}

/** Closes a switch over a union: a new member without a case fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
