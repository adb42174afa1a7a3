import { json, type Answer } from '../http/answer';
import { beijingDay } from '../rules/beijing';
import { refuse } from '../rules/errors';
import { DATACUBE } from '../rules/limits';
import { bySource, readingOn, readingUntil, type DayOfReading } from '../rules/readership';
import { presentFollowers } from '../store/followers';
import { releasedOf } from '../store/released';
import { daysBetween, daysOf, isBeingMade, later, spanSchema } from './datacube-span';
import { jsonRoute, type Call, type Route } from './route';

type Name = keyof typeof DATACUBE;

function dataRoute(name: Name, run: (call: Call, days: string[]) => Answer): Route {
  const path = `/datacube/${name}`;
  return jsonRoute({ path, right: 'verified', schema: spanSchema }, (call, span) => {
    const found = daysOf(span, DATACUBE[name], call.nowMs);
    return found.kind === 'refusal' ? found : run(call, found.days);
  });
}

/** An article that came out, with all that statistics need. */
interface Story {
  msgid: string;
  title: string;
  url: string;
  day: string;
  isNotified: boolean;
  audience: number;
  comments: number;
}

/** A publication is seen by fewer than a mass send. */
function storiesOf({ world, account, record }: Call): Story[] {
  const followers = presentFollowers(world.followers.of(account.appId), record.audience).length;
  return releasedOf(record).flatMap((released) =>
    released.articles.map((article, index) => ({
      // Counts from 1, unlike the comment calls.
      msgid: `${released.msgDataId}_${index + 1}`,
      title: article.title,
      url: `${world.address()}/s/${article.page_id}`,
      day: beijingDay(released.atMs),
      isNotified: released.isNotified,
      audience: released.isNotified ? released.receivers : Math.ceil(followers / 4),
      comments: record.threads
        .filter((t) => t.msgDataId === released.msgDataId && t.index === index)
        .reduce((sum, thread) => sum + thread.comments.length, 0),
    })),
  );
}

const readOn = (story: Story, day: string) =>
  readingOn(story.msgid, daysBetween(story.day, day), story.audience);

/** The newer calls say when a day is still being made and give nothing for it yet. */
function delayable(call: Call, days: readonly string[], list: () => object[]): Answer {
  const isDelayed = days.some((day) => isBeingMade(day, call.nowMs));
  return json({ list: isDelayed ? [] : list(), is_delay: isDelayed });
}

/** The older ones refuse instead. */
function whenReady(call: Call, days: readonly string[], list: () => object[]): Answer {
  const isDelayed = days.some((day) => isBeingMade(day, call.nowMs));
  return isDelayed ? refuse(61503) : json({ list: list() });
}

const perArticle = (
  name: 'getarticleread' | 'getarticleshare',
  detail: (reading: DayOfReading) => object,
) =>
  dataRoute(name, (call, days) =>
    delayable(call, days, () =>
      days.flatMap((ref_date) =>
        storiesOf(call)
          .map((story) => ({ story, reading: readOn(story, ref_date) }))
          .filter(({ reading }) => reading.reads > 0)
          .map(({ story, reading }) => ({ ref_date, msgid: story.msgid, detail: detail(reading) })),
      ),
    ),
  );

const business = dataRoute('getbizsummary', (call, days) =>
  delayable(call, days, () =>
    days.map((ref_date) => {
      const stories = storiesOf(call);
      const total = (pick: (reading: DayOfReading) => number) =>
        stories.reduce((sum, story) => sum + pick(readOn(story, ref_date)), 0);
      const reads = total((r) => r.reads);
      return {
        ref_date,
        detail: {
          read_user: reads,
          read_user_source: bySource(reads),
          share_user: total((r) => r.shares),
          zaikan_user: total((r) => r.hearts),
          like_user: total((r) => r.likes),
          comment_count: 0,
          collection_user: total((r) => r.favourites),
          redirect_ori_page_user: 0,
          send_page_count: stories.filter((story) => story.day === ref_date).length,
        },
      };
    }),
  ),
);

/** By the day of publication; each row is the total up to its day, at most thirty of them. */
const totalDetail = dataRoute('getarticletotaldetail', (call, days) =>
  delayable(call, days, () =>
    storiesOf(call)
      .filter((story) => days.includes(story.day))
      .map((story) => ({
        ref_date: story.day,
        msgid: story.msgid,
        publish_type: story.isNotified ? 0 : 1,
        title: story.title,
        content_url: story.url,
        detail_list: daysSince(story, call.nowMs).map((day) => detailRow(story, day)),
      })),
  ),
);

/** The days of an article's figures, from the one it came out to yesterday. */
function daysSince(story: Story, nowMs: number): number[] {
  const past = daysBetween(story.day, beijingDay(nowMs));
  return Array.from({ length: Math.min(30, Math.max(0, past)) }, (_, day) => day);
}

function detailRow(story: Story, day: number): Record<string, unknown> {
  const { reads, shares, hearts, likes, favourites } = readingUntil(
    story.msgid,
    day,
    story.audience,
  );
  return {
    stat_date: later(story.day, day),
    read_user: reads,
    read_user_source: bySource(reads),
    share_user: shares,
    zaikan_user: hearts,
    like_user: likes,
    comment_count: story.comments,
    collection_user: favourites,
    praise_money: 0,
    read_subscribe_user: 0,
    read_delivery_rate: story.audience > 0 ? Number((reads / story.audience).toFixed(4)) : 0,
    read_finish_rate: 0.63,
    read_avg_activetime: 1.06,
    read_jump_position: [0.21, 0.12, 0.08, 0.06, 0.53].map((rate, at) => ({
      position: at + 1,
      rate,
    })),
  };
}

/** New followers by source; the sources of both calls are told apart by other numbers. */
const USER_SOURCE: Readonly<Record<string, number>> = {
  ADD_SCENE_SEARCH: 1,
  ADD_SCENE_PROFILE_CARD: 17,
  ADD_SCENE_QR_CODE: 30,
  ADD_SCENE_PROFILE_LINK: 57,
};

const userSummary = dataRoute('getusersummary', (call, days) =>
  whenReady(call, days, () => {
    const all = call.world.followers.of(call.account.appId);
    return days.flatMap((ref_date) => {
      const counts = new Map<number, number>();
      for (const follower of all) {
        if (beijingDay(follower.subscribedAtMs) !== ref_date) continue;
        const source = USER_SOURCE[follower.scene] ?? 0;
        counts.set(source, (counts.get(source) ?? 0) + 1);
      }
      return [...counts].map(([user_source, new_user]) => ({
        ref_date,
        user_source,
        new_user,
        cancel_user: 0,
      }));
    });
  }),
);

const userCumulate = dataRoute('getusercumulate', (call, days) =>
  whenReady(call, days, () => {
    const followers = presentFollowers(
      call.world.followers.of(call.account.appId),
      call.record.audience,
    );
    return days.map((ref_date) => ({
      ref_date,
      user_source: 0,
      cumulate_user: followers.filter((f) => beijingDay(f.subscribedAtMs) <= ref_date).length,
    }));
  }),
);

/** Calls for statistics. The retired ones of former years are not played. */
export const datacubeRoutes = [
  userSummary,
  userCumulate,
  perArticle('getarticleread', ({ reads }) => ({
    read_user: reads,
    read_user_source: bySource(reads),
  })),
  perArticle('getarticleshare', ({ shares }) => ({ share_user: shares })),
  business,
  totalDetail,
];
