import type { Migration } from '../migration';
import { spine } from './0001-spine';
import { sending } from './0002-sending';
import { columns } from './0003-columns';
import { ways } from './0004-ways';

/** Every migration in order. Add new ones at the end; never change one that has shipped. */
export const migrations: readonly Migration[] = [spine, sending, columns, ways];
