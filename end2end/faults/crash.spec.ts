// R01, R02 and R04 of quality.md in small: nothing that was acknowledged is lost when the server or its database is killed.
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { Mooring } from '../support/mooring.ts';
import { PASSWORD, people } from '../support/people.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 20);
const SENDERS = 8;
const SERVING_WITHIN = 15_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether the check-in was acknowledged, refused, or neither. */
async function send(api: APIRequestContext, id: string, craving: number): Promise<'acknowledged' | 'refused' | 'unknown'> {
  const form = { client_id: id, craving_max: String(craving) };
  const answer = await api.post('/api/checkins/submit', { form, maxRedirects: 0, timeout: 5_000 }).catch(() => undefined);
  if (answer?.status() === 422) return 'refused';
  return answer !== undefined && answer.headers()['location']?.endsWith('/check-in/saved') ? 'acknowledged' : 'unknown';
}

async function signedIn(mooring: Mooring): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL: mooring.origin, extraHTTPHeaders: { origin: mooring.origin } });
  const form = { email: people.participant.email, password: PASSWORD };
  const answer = await api.post('/api/accounts/sign_in', { form, maxRedirects: 0 });
  expect(answer.headers()['location']).toBe('/today');
  return api;
}

test(`r01 r02: ${ROUNDS} kills while check-ins are being sent`, async () => {
  const mooring = await Mooring.start('faults');
  try {
    const api = await signedIn(mooring);
    const acknowledged = new Map<string, number>();
    let stopped = false;
    // Each sender tries an id again, unchanged, until it is acknowledged: as a phone does.
    const senders = Array.from({ length: SENDERS }, async () => {
      while (!stopped) {
        const [id, craving] = [crypto.randomUUID(), Math.floor(Math.random() * 8)];
        while (!stopped && !acknowledged.has(id)) {
          const answer = await send(api, id, craving);
          if (answer === 'refused') throw new Error(`${id} was refused although nothing changed`);
          if (answer === 'acknowledged') acknowledged.set(id, craving);
          else await pause(50);
        }
      }
    });
    const slowest = { server: 0, postmaster: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = round % 2 === 0 ? 'server' : 'postmaster';
      await pause(300 + Math.random() * 1_200);
      const killed = Date.now();
      const before = acknowledged.size;
      if (victim === 'server') await mooring.killAndRestart();
      else mooring.killDatabase();
      await expect.poll(() => acknowledged.size, { timeout: SERVING_WITHIN, intervals: [50] }).toBeGreaterThan(before + SENDERS);
      slowest[victim] = Math.max(slowest[victim], Date.now() - killed);
    }
    stopped = true;
    await Promise.all(senders);
    // Another body under the same id is refused if, and only if, the first one is still there.
    const lost: string[] = [];
    for (const [id, craving] of acknowledged) {
      if ((await send(api, id, craving + 1)) !== 'refused') lost.push(id);
      else if ((await send(api, id, craving)) !== 'acknowledged') lost.push(id);
    }
    console.log(
      `${acknowledged.size} acknowledged, ${lost.length} lost; serving again after at most ` +
        `${slowest.server} ms (server killed), ${slowest.postmaster} ms (postmaster killed)`,
    );
    expect(lost).toEqual([]);
  } finally {
    await mooring.stop();
  }
});
