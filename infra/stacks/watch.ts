import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import type { Calendar } from '../constructs/calendar.ts';
import { CostLimit } from '../constructs/cost-limit.ts';
import type { Documents } from '../constructs/documents.ts';
import type { Mail } from '../constructs/mail.ts';
import { Overview } from '../constructs/overview.ts';
import { PortalAlarm } from '../constructs/portal-alarm.ts';
import type { PortalApi } from '../constructs/portal-api.ts';
import type { PortalIdentity } from '../constructs/portal-identity.ts';
import type { Uploads } from '../constructs/uploads.ts';
import type { Data } from '../constructs/table-access.ts';
import type { Settings } from '../settings/index.ts';
import { alarmsOf } from './alarms.ts';

export type Watched = {
  readonly settings: Settings;
  readonly table: Data['table'];
  readonly mail: Mail;
  readonly calendar: Calendar;
  readonly documents: Documents;
  readonly people: PortalIdentity;
  readonly portalApi: PortalApi;
  readonly uploads: Uploads;
};

/** The alarms, the dashboard and the limit of cost of one stage. */
export const watch = (scope: Construct, watched: Watched): void => {
  const { settings } = watched;
  const topic = new AlarmTopic(scope, settings);
  const alarms = Object.entries(alarmsOf(watched)).map(([id, alarm]) => new PortalAlarm(scope, id, { settings, topic, ...alarm }));
  new Overview(scope, watched, alarms);
  new CostLimit(scope, settings);
};
