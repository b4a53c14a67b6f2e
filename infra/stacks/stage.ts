import type { Construct } from 'constructs';
import { fit, type Settings } from '../settings/index.ts';
import { DataStack } from './data.ts';
import { EdgeStack } from './edge.ts';
import { PortalStack } from './portal.ts';

type StacksOfStage = { readonly data: DataStack; readonly edge: EdgeStack; readonly portal: PortalStack };

/** The three stacks of a stage. `pageFolder`: the built page, web/dist where none is given. */
export const addStage = (app: Construct, settings: Settings, pageFolder?: string): StacksOfStage => {
  const known = fit(settings);
  const data = new DataStack(app, known);
  const edge = new EdgeStack(app, known);
  const portal = new PortalStack(app, { settings: known, data, edge, ...(pageFolder !== undefined && { pageFolder }) });
  return { data, edge, portal };
};
