import type { Context } from 'hono';
import type { World } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { refuse } from '../../shared/cases/refusal.ts';
import type { Link } from '../../shared/records/index.ts';
import type { Claim } from '../store/index.ts';
import { holderOf, type ActingCaller, type Decided, type OnCase } from '../cases/index.ts';
import { linkStateOf } from '../links/index.ts';
import type { keeping } from './acting.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { createHeldLinks, isGood, type Held } from './held-link.ts';
import { claimOf } from './idempotency.ts';
import { problem } from './problem.ts';
import { respond } from './routes.ts';

export type DecideWith = (of: AnyCase, link: Link, holder: ActingCaller, world: World) => OnCase;

export const linkOver = (c: Context<ApiEnv>): Response => problem(c, 'link-over', { rule: 'LINK-EXPIRES' });

/** Only while it has not ended and is not locked. */
export const whileGood =
  ({ party }: Held, decide: DecideWith): DecideWith =>
  (each, link, holder, world) =>
    isGood({ state: linkStateOf(link, each, party, world.now) }) ? decide(each, link, holder, world) : refuse('LINK_ENDED', 'LINK-EXPIRES');

/** How a request made with a link is read and decided. */
export const createAskedWithLink = (of: Dependencies) => {
  const { cases, store, clock } = of;
  const { heldBy } = createHeldLinks(of);

  /** What was answered to the same request before; null: it is a new one. */
  const answeredBefore = async (c: Context<ApiEnv>, claim: Claim | null): Promise<Response | null> => {
    const kept = claim === null ? null : await store.findAnswer(claim, clock());
    if (kept === null) return null;
    return kept === 'KEY_MISUSED' ? problem(c, 'idempotency-key-reused') : respond(kept.answer);
  };

  /** A link that has been read may have been used meanwhile by the same request, sent twice at once. */
  const linkOverFor = async (c: Context<ApiEnv>, claim: Claim | null): Promise<Response> => (await answeredBefore(c, claim)) ?? linkOver(c);

  /** The link a request is made with and the claim on its answer, or what is answered at once. */
  const askedWith = async (
    c: Context<ApiEnv>,
    secret: string,
  ): Promise<{ readonly held: Held; readonly claim: Claim | null } | Response> => {
    const held = await heldBy(secret);
    if (held === null) return problem(c, 'not-found');
    const claim = await claimOf(c);
    if (claim === 'INVALID') return problem(c, 'invalid-idempotency-key');
    return (await answeredBefore(c, claim)) ?? { held, claim };
  };

  /** Decides on the link as it stands then. One that was sent anew, or whose secret is worth nothing any more, is over. */
  const decideFor = ({ link: held, party }: Held, decide: DecideWith, kept: ReturnType<typeof keeping>): Promise<Decided> =>
    cases.decideOn({
      caseId: held.caseId,
      caller: holderOf(held, party),
      maySee: () => true,
      ...kept,
      linkId: held.linkId,
      decide: (each, holder, world, link) =>
        link?.generation === held.generation ? decide(each, link, holder, world) : refuse('LINK_ENDED', 'LINK-EXPIRES'),
    });

  return { askedWith, decideFor, linkOverFor };
};
