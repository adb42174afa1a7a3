import type { Migration } from '../migration';
import { spine } from './0001-spine';
import { sending } from './0002-sending';
import { columns } from './0003-columns';
import { ways } from './0004-ways';
import { schedules } from './0005-schedules';
import { cards } from './0006-cards';
import { accountWays } from './0007-account-ways';
import { audit } from './0008-audit';
import { cardForms } from './0009-card-forms';
import { externalLinks } from './0010-external-links';

/** Every migration in order. Add new ones at the end; never change one that has shipped. */
export const migrations: readonly Migration[] = [
  spine,
  sending,
  columns,
  ways,
  schedules,
  cards,
  accountWays,
  audit,
  cardForms,
  externalLinks,
];
