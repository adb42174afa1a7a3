import type { AppError } from '../../core/contract/errors';
import type { MissReason } from '../../core/schedule/schedule';
import type { WallTime } from '../../core/schedule/wall-time';
import { type AppText, fillText } from '../app-text';

/** What happened to a scheduled sending. */
export type NoticeKind = 'coming' | 'locked' | 'missed' | 'sent' | 'needs-help' | 'failed';

/** Something that people should hear of, though they may not look at the window. */
export type Notice = {
  kind: NoticeKind;
  /** Title of the first article. */
  title: string;
  accountName: string;
  wall: WallTime;
  /** Only of a missed one. */
  reason?: MissReason;
  /** Address of what was sent, where there is one. */
  url?: string | null;
};

/** Where notices go. */
export type NoticePorts = {
  text: () => AppText;
  /** A notice of the operating system. */
  showSystem: (heading: string, body: string) => void;
  robot: { say(heading: string, lines: readonly string[]): Promise<AppError | null> };
  onTrouble: (what: string, cause: unknown) => void;
};

const HEADINGS = {
  coming: 'noticeComing',
  locked: 'noticeLocked',
  missed: 'noticeMissed',
  sent: 'noticeSent',
  'needs-help': 'noticeNeedsHelp',
  failed: 'noticeFailed',
} as const satisfies Record<NoticeKind, keyof AppText>;

const REASONS = {
  late: 'missedLate',
  'other-place': 'missedOtherPlace',
  'no-allowance': 'missedNoAllowance',
  locked: 'missedLocked',
  refused: 'missedRefused',
} as const satisfies Record<MissReason, keyof AppText>;

/** Tells people: by the operating system and, where one is set, in the team's WeCom group. */
export function createNotices({ text, showSystem, robot, onTrouble }: NoticePorts) {
  return (notice: Notice): void => {
    const words = text();
    const { title, accountName, wall, reason, url } = notice;
    const heading = words[HEADINGS[notice.kind]];
    const lines = [
      fillText(words.noticeWhat, { title, account: accountName }),
      fillText(words.noticeWhen, { date: wall.date, time: wall.time, zone: wall.zone }),
      ...(reason ? [words[REASONS[reason]]] : []),
    ];
    showSystem(heading, lines.join('\n'));
    robot
      .say(heading, [...lines, ...(url ? [url] : [])])
      .then((error) => {
        if (error !== null) onTrouble('the group robot', error.code);
      })
      .catch((error: unknown) => onTrouble('the group robot', error));
  };
}
